package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/assets"
	"frontline/timeline"
)

func catalog(tb testing.TB) *lang.Catalog {
	tb.Helper()
	c, err := lang.Load(assets.FS)
	require.NoError(tb, err)
	return c
}

func TestBothLanguagesSayTheSameThings(t *testing.T) {
	c := catalog(t)
	assert.Equal(t, c.IDs(lang.English), c.IDs(lang.Ukrainian))
	for _, id := range c.IDs(lang.English) {
		placeholders := func(tag lang.Tag) string {
			seen := map[string]bool{}
			for _, form := range c.Forms(tag, id) {
				for _, name := range lang.Placeholders(form) {
					seen[name] = true
				}
			}
			return strings.Join(slices.Sorted(maps.Keys(seen)), " ")
		}
		if strings.HasPrefix(id, "scene.change.") || id == "scene.when.open" {
			continue // Ukrainian says "the month before" where English names it
		}
		assert.Equal(t, placeholders(lang.English), placeholders(lang.Ukrainian), id)
	}
}

func TestPluralFormsAreComplete(t *testing.T) {
	c := catalog(t)
	for _, id := range c.IDs(lang.Ukrainian) {
		en, uk := len(c.Forms(lang.English, id)), len(c.Forms(lang.Ukrainian, id))
		if en > 1 || uk > 1 {
			assert.LessOrEqual(t, en, 2, id) // an abbreviation has one form in English and four in Ukrainian
			assert.Equal(t, 4, uk, id)
		}
	}
}

// sources walks the Go files of the program and hands each literal text to see, with the method it is an argument of.
func sources(t *testing.T, see func(file, method, text string)) {
	t.Helper()
	for _, root := range []string{"../.."} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (d.Name() == ".git" || d.Name() == "build" || d.Name() == "dist") {
				return filepath.SkipDir
			}
			if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, text, 0)
			if err != nil {
				return nil //nolint:nilerr // the compiler says so
			}
			literals(file, func(method, text string) { see(path, method, text) })
			return nil
		})
		require.NoError(t, err)
	}
}

func literals(file *ast.File, see func(method, text string)) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch node := n.(type) {
		case *ast.CallExpr:
			selector, ok := node.Fun.(*ast.SelectorExpr)
			if !ok || len(node.Args) == 0 {
				return true
			}
			if first, ok := node.Args[0].(*ast.BasicLit); ok && first.Kind == token.STRING {
				if text, err := strconv.Unquote(first.Value); err == nil {
					see(selector.Sel.Name, text)
				}
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(node.Value); err == nil && node.Kind == token.STRING {
				see("", text)
			}
		}
		return true
	})
}

func TestEveryMessageThatIsUsedExists(t *testing.T) {
	c := catalog(t)
	rooms := map[string]bool{}
	for _, id := range c.IDs(lang.English) {
		room, _, _ := strings.Cut(id, ".")
		rooms[room] = true
	}
	sources(t, func(file, method, text string) {
		room, rest, found := strings.Cut(text, ".")
		if (method != "T" && method != "N" && method != "Lookup") || !found || rest == "" || !rooms[room] ||
			strings.HasSuffix(text, ".") {
			return
		}
		assert.True(t, c.Has(lang.English, text), "%s: %s", file, text)
	})
}

func TestEveryMessageIsUsed(t *testing.T) {
	used := map[string]bool{}
	sources(t, func(_, _, text string) { used[text] = true })
	for _, id := range catalog(t).IDs(lang.English) {
		found := used[id]
		for i := range len(id) {
			if id[i] == '.' && strings.Contains(id[:i], ".") {
				found = found || used[id[:i]] || used[id[:i+1]]
			}
		}
		room, _, _ := strings.Cut(id, ".")
		assert.True(t, found || used[room+"."], id)
	}
}

// An apostrophe is ’ in both languages; the straight one is of typewriters.
func TestApostrophesAreTypographic(t *testing.T) {
	files, err := filepath.Glob("../../assets/translations/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for i, line := range strings.Split(string(text), "\n") {
			assert.NotContains(t, line, "'", "%s:%d", filepath.Base(file), i+1)
		}
	}
}

func TestMonthsInFewLetters(t *testing.T) {
	m := func(year, month int) timeline.Month { return timeline.NewMonth(year, 1) + timeline.Month(month-1) }
	for _, c := range []struct {
		from, to timeline.Month
		en, uk   string
	}{
		{m(2024, 7), m(2024, 7), "Jul 2024", "лип 2024"},
		{m(2024, 2), m(2024, 7), "Feb–Jul 2024", "лют–лип 2024"},
		{m(2023, 1), m(2023, 12), "2023", "2023"},
		{m(2023, 11), m(2024, 2), "Nov 2023 – Feb 2024", "лист 2023 – лют 2024"},
	} {
		assert.Equal(t, c.en, catalog(t).Printer(lang.English).MonthsShort(c.from, c.to))
		assert.Equal(t, c.uk, catalog(t).Printer(lang.Ukrainian).MonthsShort(c.from, c.to))
	}
}

func TestBrokenFilesAreAllReported(t *testing.T) {
	_, err := lang.Load(fstest.MapFS{
		"translations/a.en.json": {Data: []byte(`{"a.one": "fine", "a.two": {"one": 5}, "a.three": "{{if}}", "a.four": ""}`)},
		"translations/b.en.json": {Data: []byte(`{"a.one": "again"}`)},
		"translations/c.fr.json": {Data: []byte(`{}`)},
		"translations/d.uk.json": {Data: []byte(`{`)},
	})
	require.Error(t, err)
	for _, part := range []string{"a.two", "a.three", "a.four", "a.one: the id is given twice", "c.fr.json", "d.uk.json"} {
		assert.Contains(t, err.Error(), part)
	}
}

func TestShippedMessagesAreTheSameReadLate(t *testing.T) {
	checked := catalog(t)
	late, err := lang.LoadShipped(assets.FS)
	require.NoError(t, err)
	for _, tag := range lang.Tags() {
		require.Equal(t, checked.IDs(tag), late.IDs(tag))
		for _, id := range checked.IDs(tag) {
			require.Equal(t, checked.Forms(tag, id), late.Forms(tag, id))
		}
	}
	assert.Empty(t, late.IDs("fr"))
	_, err = lang.LoadShipped(fstest.MapFS{"translations/c.fr.json": {Data: []byte(`{}`)}})
	require.ErrorContains(t, err, "c.fr.json")
}

func TestWhatIsMissingIsVisible(t *testing.T) {
	c, err := lang.Load(fstest.MapFS{
		"translations/a.en.json": {Data: []byte(`{"a.x": "{{.a}} and {{.b}}", "a.n": {"one": "{{.count}} day", "other": "{{.count}} days"}}`)},
		"translations/a.uk.json": {Data: []byte(`{"a.n": {"one": "{{.count}} день", "few": "{{.count}} дні", "many": "{{.count}} днів", "other": "{{.count}} дня"}}`)},
	})
	require.NoError(t, err)
	p := c.Printer(lang.English)
	assert.Equal(t, "⟦a.y⟧", p.T("a.y"))
	assert.Equal(t, "1 200 and ⟦b⟧", p.T("a.x", "a", 1200))
	assert.Equal(t, "1 day", p.N("a.n", 1))
	assert.Equal(t, "1 000 days", p.N("a.n", 1000))
	uk := c.Printer(lang.Ukrainian)
	for count, want := range map[int]string{1: "1 день", 2: "2 дні", 5: "5 днів", 11: "11 днів", 21: "21 день", 24: "24 дні", 112: "112 днів"} {
		assert.Equal(t, want, uk.N("a.n", count))
	}
	assert.Equal(t, p, c.Printer("fr"))
}
