package search

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestTerms(t *testing.T) {
	assert.Equal(t, []Term{
		{"choe", ""},
		{"actor:PRK", FieldActor},
		{`"arms transfers"`, ""},
		{`учасник:"Північна Корея"`, FieldActor},
		{"date:2024", ""},
		{"after:", FieldAfter},
	}, Terms(` choe  actor:PRK "arms transfers" учасник:"Північна Корея" date:2024 after:`))
	assert.Empty(t, Terms("  "))
}

// The terms of a search, joined again, are the same search.
func TestTermsAreTheWholeSearch(t *testing.T) {
	part := rapid.SampledFrom([]string{"choe", "actor:PRK", `"a b"`, "«x y»", "place:", "after:2024-01", "x:y", `region:"Донецька"`, "й"})
	rapid.Check(t, func(t *rapid.T) {
		query := strings.Join(rapid.SliceOfN(part, 0, 6).Draw(t, "parts"), rapid.SampledFrom([]string{" ", "  ", "\t"}).Draw(t, "space"))
		var texts []string
		for _, term := range Terms(query) {
			texts = append(texts, term.Text)
		}
		assert.Equal(t, Parse(query), Parse(strings.Join(texts, " ")))
	})
}
