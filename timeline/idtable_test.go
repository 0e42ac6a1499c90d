package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// The table says what a map says, also when it has to grow.
func TestIDTableIsAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := newIDTable(rapid.IntRange(0, 200).Draw(t, "room"))
		known := map[string]int32{}
		for _, id := range rapid.SliceOf(rapid.StringMatching(`[a-c0-9-]{0,4}`)).Draw(t, "ids") {
			number, ok := table.find(id)
			want, wanted := known[id]
			require.Equal(t, wanted, ok, id)
			require.Equal(t, want, number, id)
			if !ok {
				known[id] = int32(len(known))
				table.add(id)
			}
		}
		for id, want := range known {
			number, ok := table.find(id)
			require.True(t, ok, id)
			require.Equal(t, want, number, id)
		}
	})
}
