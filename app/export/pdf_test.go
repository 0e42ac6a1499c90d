package export

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// poppler runs one of poppler's programs on a PDF, whose name stands where an argument is PDF; it skips the test where poppler is not installed.
func poppler(t *testing.T, program string, pdf []byte, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("%s is not installed (Debian: apt-get install poppler-utils), so what it makes of a PDF was not looked at", program)
	}
	file := filepath.Join(t.TempDir(), "page.pdf")
	require.NoError(t, os.WriteFile(file, pdf, 0o600))
	for i, arg := range args {
		args[i] = strings.ReplaceAll(arg, "PDF", file)
	}
	var problems bytes.Buffer
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Stderr = &problems
	out, err := cmd.Output()
	require.NoError(t, err, problems.String())
	assert.Empty(t, problems.String(), "poppler finds nothing wrong")
	return out
}

// words joins the lines of a text and makes all its spaces ordinary ones.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPDFText(t *testing.T) {
	m := open(t)
	for name, w := range wishes() {
		for _, paper := range []Paper{A4, Wide} {
			s := m.scene(t, w)
			f := m.frame(s, true)
			text := words(string(poppler(t, "pdftotext", m.bytes(t, PDF, s, Options{Dark: true, Paper: paper}), "-raw", "PDF", "-")))
			for _, want := range []string{f.Headline, f.Subline, f.ClosedNote, f.Legend.Title, f.SourceLine} {
				assert.Contains(t, text, words(want), "%s %s", name, paper)
			}
			if w.lang == lang.Ukrainian {
				assert.Contains(t, text, "Харківська")
			}
			donetsk := map[lang.Tag]string{lang.Ukrainian: "Донецька", "": "Donetsk"}[w.lang]
			assert.Equal(t, strings.Count(words(f.Headline+" "+f.Subline), donetsk)+1+inBars(f)+inPublished(f, donetsk),
				strings.Count(text, donetsk), "%s: a halo is not found as text", name)
		}
	}
}

// inBars counts how often the name of the selected region stands over the bars.
func inBars(f *scene.Frame) int {
	if f.RegionDetail != nil {
		return 1
	}
	return 0
}

// inPublished counts how often a name stands in the first report of what others published, which is all that there is room for.
func inPublished(f *scene.Frame, name string) (n int) {
	if reports := published(f); len(reports) > 0 {
		for _, row := range reports[0].Rows {
			n += strings.Count(row.Label, name)
		}
	}
	return n
}

// A page a Scene; each page says its own.
func TestPDFPages(t *testing.T) {
	m := open(t)
	var out bytes.Buffer
	pages := []Page{{Scene: m.scene(t, wish{month: "2024-07"})}, {Scene: m.scene(t, wish{month: "2022-09", measure: timeline.Lost})}}
	require.NoError(t, m.WritePages(context.Background(), &out, PDF, pages, Options{Paper: Wide}))
	said := strings.Split(strings.TrimSuffix(string(poppler(t, "pdftotext", out.Bytes(), "-raw", "PDF", "-")), "\f"), "\f")
	require.Len(t, said, 2)
	assert.Contains(t, words(said[0]), "July 2024")
	assert.Contains(t, words(said[1]), words(m.frame(pages[1].Scene, false).Headline))
	fonts := words(string(poppler(t, "pdffonts", out.Bytes(), "PDF")))
	assert.Equal(t, 2, strings.Count(fonts, "CID TrueType Identity-H yes no yes"), "both weights are embedded and can be searched: %s", fonts)
}

// A document holds the letters that it needs and not the whole typeface, of which one weight has 340 kB.
func TestPDFTypefaceIsCut(t *testing.T) {
	m := open(t)
	c := newPDF(m.letters, timeline.NewDay(2024, 7, 31))
	c.page(A4.size())
	c.text(text{s: "Донецька область 184,5 км²", font: bold(12)})
	c.text(text{s: "Захоплено", font: plain(12)})
	var out bytes.Buffer
	require.NoError(t, c.finish(&out))
	assert.Less(t, out.Len(), 60_000)
}

// Where poppler paints Crimea it has the colour of its class.
func TestPDFCrimea(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", measure: timeline.Occupied})
	f := m.frame(s, false)
	fill := f.Legend.Classes[f.Cells[m.ds.Index("UA-43")].Class].Fill
	data := poppler(t, "pdftoppm", m.bytes(t, PDF, s, Options{}), "-png", "-r", "72", "PDF")
	img, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	count := 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			if near(r>>8, fill.R) && near(g>>8, fill.G) && near(b>>8, fill.B) {
				count++
			}
		}
	}
	assert.Greater(t, count, 1000)
}

func near(v uint32, want uint8) bool { return max(int(v), int(want))-min(int(v), int(want)) <= 2 }
