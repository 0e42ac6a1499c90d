package export

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
)

// talk is a short briefing with words in both languages and signs that XML has a use for.
func (m *Maker) talk(t *testing.T) []Page {
	t.Helper()
	return []Page{
		{
			Scene: m.scene(t, wish{month: "2024-07"}), Title: "July 2024 & after", Caption: "Caption <one> of the first slide",
			Notes: "First note.\nSecond \"line\" of the note.",
		},
		{
			Scene: m.scene(t, wish{month: "2024-01", region: "UA-14", event: "2024-01-15", lang: lang.Ukrainian}),
			Notes: "Їжак і ґанок: нотатка доповідача",
		},
	}
}

func (m *Maker) document(t *testing.T, f Format, pages []Page, o Options) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, m.WritePages(context.Background(), &out, f, pages, o))
	return out.Bytes()
}

// A notes page has the picture above, as text too, and all of the notes below, overleaf where they are long.
func TestNotesPages(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	pages[1].Notes = strings.Repeat("Довга нотатка для доповідача, що не вміщується. ", 90) + "Кінець."
	data := m.document(t, PDF, pages, Options{Notes: true})
	said := strings.Split(strings.TrimSuffix(string(poppler(t, "pdftotext", data, "-raw", "PDF", "-")), "\f"), "\f")
	require.Len(t, said, 3)
	for _, want := range []string{pages[0].Title, pages[0].Caption, "First note.", `Second "line" of the note.`} {
		assert.Contains(t, words(said[0]), want)
	}
	assert.Contains(t, words(said[2]), "Кінець.")
	assert.Contains(t, words(string(poppler(t, "pdfinfo", data, "PDF"))), "595.5 x 842.25 pts (A4)")
}

// Pages of a document have their numbers, in slides and in notes; a page alone has none.
func TestPagesAreNumbered(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	pages[1].Notes = strings.Repeat("A note that goes on overleaf. ", 160)
	for _, notes := range []bool{false, true} {
		o := Options{Notes: notes}
		said := strings.Split(string(poppler(t, "pdftotext", m.document(t, PDF, pages, o), "-raw", "PDF", "-")), "\f")
		assert.Contains(t, said[0], "1 / 2")
		for _, page := range said[1 : len(said)-1] {
			assert.Contains(t, page, "2 / 2")
		}
		assert.NotContains(t, string(poppler(t, "pdftotext", m.document(t, PDF, pages[:1], o), "-raw", "PDF", "-")), "1 / 1")
	}
}

// Every part of the file is well-formed, and every relation leads to a part that is there.
func TestPPTXParts(t *testing.T) {
	m := open(t)
	data := m.document(t, PPTX, m.talk(t), Options{Title: "Talk"})
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts := map[string]string{}
	for _, f := range book.File {
		in, err := f.Open()
		require.NoError(t, err)
		content, err := io.ReadAll(in)
		require.NoError(t, err)
		parts[f.Name] = string(content)
	}
	for name, content := range parts {
		if strings.HasSuffix(name, ".png") {
			continue
		}
		decoder := xml.NewDecoder(strings.NewReader(content))
		for {
			_, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, name)
		}
		if folder, ok := strings.CutSuffix(name, ".rels"); ok {
			from := filepath.Dir(filepath.Dir(folder))
			for _, part := range strings.Split(content, `Target="`)[1:] {
				target, _, _ := strings.Cut(part, `"`)
				assert.Contains(t, parts, filepath.ToSlash(filepath.Join(from, target)), name)
			}
		}
	}
	assert.Contains(t, parts["ppt/slides/slide1.xml"], "July 2024 &amp; after")
	assert.Contains(t, parts["ppt/notesSlides/notesSlide2.xml"], "Їжак і ґанок")
	assert.Contains(t, parts["docProps/custom.xml"], "deepstatemap.live")
	assert.Contains(t, parts["docProps/custom.xml"], "2024-07")
	assert.Contains(t, parts["docProps/core.xml"], "<dc:title>Talk</dc:title>")
}

// office converts a file to PDF with LibreOffice and returns its text; it skips the test where LibreOffice is not installed.
func office(t *testing.T, name string, data []byte) string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed (Debian: apt-get install libreoffice-impress libreoffice-calc), " +
			"so what it makes of " + name + " was not looked at")
	}
	if filepath.Ext(name) == ".xlsx" {
		resolved, err := filepath.EvalSymlinks(program)
		require.NoError(t, err)
		if _, err := os.Stat(filepath.Join(filepath.Dir(resolved), "libsclo.so")); err != nil {
			t.Skip("LibreOffice is installed without Calc (Debian: apt-get install libreoffice-calc), so " + name + " was not looked at")
		}
	}
	folder := t.TempDir()
	file := filepath.Join(folder, name)
	require.NoError(t, os.WriteFile(file, data, 0o600))
	cmd := exec.CommandContext(t.Context(), program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
		"--headless", "--convert-to", "pdf", "--outdir", folder, file)
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, string(said))
	converted, err := os.ReadFile(strings.TrimSuffix(file, filepath.Ext(file)) + ".pdf")
	require.NoError(t, err, string(said))
	return words(string(poppler(t, "pdftotext", converted, "-raw", "PDF", "-")))
}

// LibreOffice opens the slides, and their text is text.
func TestPPTXOpens(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	text := office(t, "talk.pptx", m.document(t, PPTX, pages, Options{}))
	for _, want := range []string{
		pages[0].Title, pages[0].Caption, m.frame(pages[0].Scene, false).Headline, m.frame(pages[1].Scene, false).Headline,
	} {
		assert.Contains(t, text, words(want))
	}
}

// LibreOffice opens the workbook.
func TestXLSXOpens(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", lang: lang.Ukrainian})
	text := office(t, "july.xlsx", m.bytes(t, XLSX, s, Options{}))
	for _, want := range []string{"Донецька область", "147,1", "DeepState"} {
		assert.Contains(t, strings.ReplaceAll(text, "147.1", "147,1"), want)
	}
}

func TestDocuments(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	for _, f := range formats() {
		var out bytes.Buffer
		o := Options{Width: 320, Height: 240}
		err := m.WritePages(context.Background(), &out, f, pages, o)
		if !f.Document() {
			require.ErrorIs(t, err, ErrOnePage, string(f))
			continue
		}
		require.NoError(t, err)
		assert.True(t, bytes.Equal(out.Bytes(), m.document(t, f, pages, o)), "%s: the same bytes twice", f)
		require.ErrorIs(t, m.WritePages(context.Background(), io.Discard, f, nil, o), ErrNoPages)
	}
	text := string(m.document(t, Text, pages, Options{}))
	assert.Contains(t, text, pages[0].Caption)
	assert.NotContains(t, text, "First note.", "notes are for the speaker alone")
}
