package exports

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFileURL(t *testing.T) {
	for path, want := range map[string]string{
		"/tmp/frontline-print-1/view 2024-07.pdf": "file:///tmp/frontline-print-1/view%202024-07.pdf",
		"C:/Users/Іван/Temp/view #1.pdf":          "file:///C:/Users/%D0%86%D0%B2%D0%B0%D0%BD/Temp/view%20%231.pdf",
		"//server/share/50%.pdf":                  "file://server/share/50%25.pdf",
	} {
		assert.Equal(t, want, fileURL(path).String())
	}
}
