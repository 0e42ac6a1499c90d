package kit

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarksAreFoundOnTheLines(t *testing.T) {
	const text = "Choe visits Moscow and Moscow answers"
	marks := [][2]int{{0, 4}, {12, 18}, {23, 29}}
	assert.Equal(t, []lineMark{{0, 0, 4}, {0, 12, 18}, {1, 4, 10}},
		lineMarks(text, []string{"Choe visits Moscow", "and Moscow answers"}, marks))
	assert.Equal(t, []lineMark{{0, 0, 4}, {0, 12, 15}}, lineMarks(text, []string{"Choe visits Mos…"}, marks))
	assert.Equal(t, []lineMark{{0, 12, 15}, {1, 0, 3}}, lineMarks(text, []string{"Choe visits Mos", "cow and"}, marks[1:2]),
		"a word that was broken is marked on both lines")
	assert.Empty(t, lineMarks(text, []string{"something else"}, marks))
}
