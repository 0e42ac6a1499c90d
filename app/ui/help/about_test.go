package help

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAboutSaysTheSameAsThirdParty compares the libraries, with their licences, that the two name.
func TestAboutSaysTheSameAsThirdParty(t *testing.T) {
	text, err := os.ReadFile("../../../THIRD_PARTY.md")
	require.NoError(t, err)
	_, table, found := strings.Cut(string(text), "## Libraries")
	require.True(t, found)
	table, _, _ = strings.Cut(table, "\n## ")

	listed := map[string]bool{}
	for _, lib := range libraries() {
		short := strings.TrimPrefix(lib.path, "golang.org/")
		listed[short] = true
		row := ""
		for line := range strings.Lines(table) {
			if strings.Contains(line, "["+lib.path+"]") || strings.Contains(line, "["+short+"]") {
				row = line
			}
		}
		if assert.NotEmpty(t, row, "%s is not in THIRD_PARTY.md", lib.path) {
			assert.True(t, strings.HasSuffix(strings.TrimSpace(row), "| "+lib.licence+" |"), "licence of %s: %s", lib.path, row)
		}
	}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], "[") || strings.Contains(cells[2], "tests") {
			continue
		}
		for part := range strings.SplitSeq(cells[1], "](") {
			if _, name, ok := strings.Cut(part, "["); ok {
				assert.True(t, listed[strings.TrimPrefix(name, "golang.org/")], "About does not name %s", name)
			}
		}
	}
}

// TestThirdPartyNamesEveryModule of go.mod, in its table of what is used directly or in that of what comes along.
func TestThirdPartyNamesEveryModule(t *testing.T) {
	mod, err := os.ReadFile("../../../go.mod")
	require.NoError(t, err)
	text, err := os.ReadFile("../../../THIRD_PARTY.md")
	require.NoError(t, err)
	named := map[string]bool{}
	for word := range strings.FieldsFuncSeq(string(text), func(r rune) bool { return strings.ContainsRune(" \n,|[]()", r) }) {
		named[word] = true
	}
	found := 0
	for line := range strings.Lines(string(mod)) {
		module, version, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || !strings.HasPrefix(version, "v") {
			continue
		}
		found++
		short := strings.TrimSuffix(strings.TrimPrefix(module, "golang.org/"), "/v3.3/glfw")
		assert.True(t, named[module] || named[short], "%s is not in THIRD_PARTY.md", module)
	}
	assert.Greater(t, found, 20)
}
