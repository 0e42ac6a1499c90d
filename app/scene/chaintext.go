package scene

import (
	"strconv"
	"strings"
)

// ChainText is the chain of the selected event in words, a line for each event; empty when it stands alone.
func (f *Frame) ChainText() string {
	if len(f.Chain) < 2 {
		return ""
	}
	var out strings.Builder
	for i := range f.Chain {
		c := &f.Chain[i]
		line := []string{c.Date, c.Event.Title}
		if c.Relation != "" {
			line = append(line, "("+c.Relation+")")
		}
		out.WriteString(strconv.Itoa(i+1) + ". " + strings.Join(line, "  ") + "\n")
	}
	return out.String()
}
