package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// letters measures a text by its letters.
func letters(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 5, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 100, []string{"one two three"}},
		{"one\n\ntwo", 5, []string{"one", "", "two"}},
		{"a Дніпропетровська b", 8, []string{"a", "Дніпропе", "тровська", "b"}},
		{"184.5\u202fkm² gained", 9, []string{"184.5\u202fkm²", "gained"}},
		{"ab", 0.5, []string{"a", "b"}},
		{"Kim tours a cosmodrome", 12, []string{"Kim tours", "a cosmodrome"}},
		{"Kim tours a cosmodrome", 11, []string{"Kim tours a", "cosmodrome"}},
	} {
		assert.Equal(t, c.want, wrap(c.text, c.width, letters), "%q at %v", c.text, c.width)
	}
}

// TestWrapKeepsTheText says that nothing is lost, and that no line is wider than asked for.
func TestWrapKeepsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-zа-я]{1,12} ?){0,12}`).Draw(t, "text")
		width := rapid.Float32Range(1, 30).Draw(t, "width")
		lines := wrap(text, width, letters)
		assert.Equal(t, strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(strings.Join(lines, ""), " ", ""))
		for _, line := range lines {
			assert.LessOrEqual(t, letters(line), max(1, width))
		}
	})
}

func TestEllipsis(t *testing.T) {
	assert.Equal(t, "short", Ellipsis("short", 10, letters))
	assert.Equal(t, "long te…", Ellipsis("long text here", 8, letters))
	assert.Equal(t, "long…", Ellipsis("long, text", 6, letters), "no comma before the ellipsis")
	assert.Equal(t, "…", Ellipsis("long", 1, letters))
}
