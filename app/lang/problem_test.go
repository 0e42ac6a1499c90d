package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// TestEveryPhraseIsTranslated reads the source of all packages that make Phrases, and finds the form of each in the translations,
// with the same places in it, and no other there.
func TestEveryPhraseIsTranslated(t *testing.T) {
	const prefix = "data.phrase."
	c := catalog(t)
	messages := map[lang.Tag]map[string]string{}
	for _, tag := range lang.Tags() {
		messages[tag] = map[string]string{}
		for _, id := range c.IDs(tag) {
			if form, ok := strings.CutPrefix(id, prefix); ok {
				messages[tag][form] = c.Forms(tag, id)[0]
			}
		}
	}
	forms := map[string]bool{}
	for _, folder := range []string{"timeline", "timeline/exchange", "geo", "app/dataset", "app/scene", "app/briefing", "app/ownsource"} {
		for form := range formsOf(t, filepath.Join("../..", folder)) {
			forms[form] = true
		}
	}
	require.Greater(t, len(forms), 100)
	for form := range forms {
		assert.Equal(t, form, messages[lang.English][form], "English of %q", form)
		said, ok := messages[lang.Ukrainian][form]
		assert.True(t, ok, "Ukrainian of %q", form)
		assert.Equal(t, places(form), places(said), "%q", form)
	}
	for tag := range messages {
		for form := range messages[tag] {
			assert.True(t, forms[form], "%q is said nowhere", form)
		}
	}
}

// places are the verbs of a format in the order of their arguments.
func places(form string) []string {
	var verbs []string
	for _, m := range regexp.MustCompile(`%(?:\[(\d)\])?([+.\d]*[a-zA-Z])`).FindAllStringSubmatch(form, -1) {
		at := len(verbs)
		if m[1] != "" {
			at, _ = strconv.Atoi(m[1])
			at--
		}
		for len(verbs) <= at {
			verbs = append(verbs, "")
		}
		verbs[at] = strings.Replace(m[2], "q", "s", 1) // a text, whatever the quotation marks around it
	}
	return verbs
}

// formsOf are the forms of the Phrases that the files of a folder make.
func formsOf(t *testing.T, folder string) map[string]bool {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	require.NoError(t, err)
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		files = append(files, file)
	}
	constants, forms := constantsOf(files), map[string]bool{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || !says(call.Fun, strings.HasPrefix(file.Name.Name, "timeline") || file.Name.Name == "geo") {
				return true
			}
			if form, ok := textOf(call.Args[0], constants); ok {
				forms[form] = true
			} else if name, ok := call.Args[0].(*ast.Ident); !ok || name.Name != "form" { // Say itself hands its own on
				t.Errorf("%s: the form of a Phrase is no constant", folder)
			}
			return true
		})
	}
	return forms
}

// says reports whether a function makes a Phrase: timeline.Say, or within the packages that have Phrases their own.
func says(called ast.Expr, within bool) bool {
	switch f := called.(type) {
	case *ast.Ident:
		return within && strings.EqualFold(f.Name, "say")
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && x.Name == "timeline" && f.Sel.Name == "Say"
	default:
		return false
	}
}

// constantsOf are the texts of the constants of files.
func constantsOf(files []*ast.File) map[string]string {
	constants := map[string]string{}
	for range 2 { // some are made of others
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				spec, ok := n.(*ast.ValueSpec)
				if !ok {
					return true
				}
				for i, name := range spec.Names {
					if i < len(spec.Values) {
						if text, ok := textOf(spec.Values[i], constants); ok {
							constants[name.Name] = text
						}
					}
				}
				return true
			})
		}
	}
	return constants
}

func textOf(e ast.Expr, constants map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.Ident:
		text, ok := constants[e.Name]
		return text, ok
	case *ast.BinaryExpr:
		x, ok1 := textOf(e.X, constants)
		y, ok2 := textOf(e.Y, constants)
		return x + y, ok1 && ok2
	default:
		return "", false
	}
}

func TestPhrasesAreSaidInBothLanguages(t *testing.T) {
	e := &timeline.CellError{
		Line: 14, Column: "date", Value: "2023-02-29", Problem: timeline.Say("does not exist"), Want: timeline.Say("YYYY-MM-DD"),
	}
	assert.Equal(t, "line 14: date: “2023-02-29” does not exist, expected YYYY-MM-DD", catalog(t).Printer(lang.English).Cell(e))
	assert.Equal(t, "рядок 14: date: «2023-02-29»: такого дня немає; потрібно: РРРР-ММ-ДД", catalog(t).Printer(lang.Ukrainian).Cell(e))
	nested := timeline.Say("is already the id of %s", timeline.Say("line %d", 3))
	assert.Equal(t, "is already the id of line 3", catalog(t).Printer(lang.English).Phrase(nested))
	assert.Equal(t, "це вже ідентифікатор рядка 3", catalog(t).Printer(lang.Ukrainian).Phrase(nested))
	assert.Equal(t, "so far unheard", catalog(t).Printer(lang.Ukrainian).Phrase(timeline.Phrase{Form: "so far unheard"}), "what has no translation is said in English")
	near := timeline.Say("perhaps %s (%s)", timeline.Name{En: "Bakhmut Raion", Uk: "Бахмутський район"}, "UA1402")
	assert.Equal(t, "perhaps Bakhmut Raion (UA1402)", catalog(t).Printer(lang.English).Phrase(near))
	assert.Equal(t, "можливо, Бахмутський район (UA1402)", catalog(t).Printer(lang.Ukrainian).Phrase(near))
}
