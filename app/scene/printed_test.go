package scene

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// printed is a number as a person reads it: what it may stand for lies from least to most.
type printed struct {
	text        string
	least, most float64
}

func (p printed) middle() float64 { return (p.least + p.most) / 2 }

// within reports whether a value may have been printed so.
func (p printed) within(least, most float64) bool {
	slack := 1e-9 * max(1, math.Abs(least), math.Abs(most))
	return p.most >= least-slack && p.least <= most+slack
}

var number = regexp.MustCompile(`([<>]\x{a0})?([−+]?)(\d{1,3}(?:\x{202f}\d{3})+|\d+)(?:[.,](\d+))?`)

// numbers reads the numbers of a text back, in order. Years and days of dates are numbers too.
func numbers(t require.TestingT, text string) []printed {
	found := number.FindAllStringSubmatch(text, -1)
	list := make([]printed, len(found))
	for i, m := range found {
		digits := strings.ReplaceAll(m[3], "\u202f", "")
		if m[4] != "" {
			digits += "." + m[4]
		}
		v, err := strconv.ParseFloat(digits, 64)
		require.NoError(t, err)
		half := math.Pow(10, -float64(len(m[4]))) / 2
		p := printed{text: m[0], least: v - half, most: v + half}
		if v == 0 {
			p.least, p.most = 0, 0 // what is not nothing is never printed as nothing
		}
		if m[1] != "" {
			p.least, p.most = 0, v
		}
		if m[2] == "−" {
			p.least, p.most = -p.most, -p.least
		}
		if strings.HasPrefix(m[1], ">") && m[2] != "−" {
			p.least, p.most = v, v+2*half
		}
		list[i] = p
	}
	return list
}

// one reads the first number of a text.
func one(t *testing.T, text string) printed {
	t.Helper()
	list := numbers(t, text)
	require.NotEmpty(t, list, "no number in %q", text)
	return list[0]
}
