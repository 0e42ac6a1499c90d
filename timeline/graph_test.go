package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func at(id string, day Day, links ...Link) Event {
	return Event{ID: id, Period: Period{day, day + 1}, Links: links}
}

func TestChain(t *testing.T) {
	g := NewGraph([]Event{
		at("root", 1),
		at("other", 2, Link{Follows, "root"}),
		at("near", 3, Link{Follows, "root"}, Link{Follows, "gone"}),
		at("mid", 4, Link{RespondsTo, "near"}, Link{PartOf, "root"}),
		at("late", 5, Link{Implements, "mid"}, Link{Follows, "mid"}),
		at("alone", 6),
	})
	assert.Equal(t, []Step{
		{"root", 0, -1, "mid", PartOf},
		{"near", 2, -1, "mid", RespondsTo},
		{"mid", 3, 0, "", ""},
		{"late", 4, 1, "mid", Implements},
	}, g.Chain("mid"), "what led to it and what came of it, not what else came of its beginnings")
	assert.Equal(t, []Link{{RespondsTo, "near"}, {PartOf, "root"}}, g.Earlier("mid"))
	assert.Equal(t, []Link{{Follows, "root"}}, g.Earlier("near"), "a link to nothing is left out")
	assert.Equal(t, []Link{{Implements, "late"}, {Follows, "late"}}, g.Later("mid"))
	assert.Equal(t, []Link{{Follows, "other"}, {Follows, "near"}, {PartOf, "mid"}}, g.Later("root"))
	assert.Len(t, g.Chain("alone"), 1)
	assert.Nil(t, g.Chain("nobody"))
	assert.Nil(t, g.Earlier("nobody"))
	assert.Nil(t, g.Later("nobody"))
}

func TestEventsAreFoundByTheirIDs(t *testing.T) {
	g := NewGraph([]Event{at("c", 3), at("b", 2), at("a", 2)})
	i, ok := g.Index("a")
	assert.True(t, ok)
	assert.Equal(t, 2, i)
	_, ok = g.Index("x")
	assert.False(t, ok)
	assert.Equal(t, 3, g.Len())
}
