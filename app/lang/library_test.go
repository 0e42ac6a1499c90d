package lang_test

import (
	"archive/zip"
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/timeline"
)

// TestLibrary meets errors as the standard library makes them.
func TestLibrary(t *testing.T) {
	c := catalog(t)
	en, uk := c.Printer(lang.English), c.Printer(lang.Ukrainian)
	read := func(text string) error {
		var v struct {
			N int `json:"N"`
		}
		d := json.NewDecoder(strings.NewReader(text))
		d.DisallowUnknownFields()
		return d.Decode(&v)
	}
	_, unpacked := gzip.NewReader(strings.NewReader("no gzip at all"))
	_, archive := zip.NewReader(strings.NewReader("no archive"), 10)
	_, missing := os.Open("/no/such/file.json")
	for _, e := range []struct {
		err    error
		en, uk string
	}{
		{missing, "file.json: there is no such file or folder", "file.json: такого файлу чи теки немає"},
		{
			&fs.PathError{Op: "write", Path: "/a/b.pdf", Err: syscall.ENOSPC}, "b.pdf: there is no room left on the disk",
			"b.pdf: на диску не лишилося місця",
		},
		{
			&os.LinkError{Op: "rename", Old: "/a/x", New: "/a/b.pdf", Err: syscall.EACCES}, "b.pdf: the system does not allow it",
			"b.pdf: система цього не дозволяє",
		},
		{read("{]"), "“]” stands at byte 2, where JSON has something else", "на байті 2 стоїть «]», чого в JSON там не буває"},
		{read("{'"), "“'” stands at byte 2, where JSON has something else", "на байті 2 стоїть «'», чого в JSON там не буває"},
		{read(`{"N":`), "it ends too early", "передчасно обривається"},
		{read(`{"N": "x"}`), "N: a value of another type (string) ends at byte 9", "N: значення іншого типу (string), що закінчується на байті 9"},
		{read(`{"M": 1}`), "M is not a field of it", "M — зайве поле"},
		{unpacked, "it is not packed with gzip", "не стиснено gzip"},
		{archive, "it is not a ZIP archive, or is damaged", "це не архів ZIP, або його пошкоджено"},
		{xml.Unmarshal([]byte("<a>\n<b></a>"), new(struct{})), "line 2 is not XML", "рядок 2 — не XML"},
	} {
		require.Error(t, e.err, e.en)
		for p, want := range map[*lang.Printer]string{en: e.en, uk: e.uk} {
			assert.Equal(t, []string{want}, lang.EachError(fmt.Errorf("read it: %w", e.err), p.Library))
			assert.Equal(t, want, p.Phrase(timeline.Say("%s", e.err)))
		}
	}
	for _, err := range []error{errors.New("something new"), errors.Join(missing), fmt.Errorf("read it: %w", fs.ErrNotExist)} {
		_, ok := uk.Library(err)
		assert.False(t, ok, "what is joined or wrapped is taken apart first: %v", err)
	}
	assert.Equal(t, []string{"here: file.json: такого файлу чи теки немає"}, lang.EachError(errors.Join(lang.Within("here", missing)), uk.Library))
	assert.Equal(t, "файл не вдалося прочитати: something new", uk.Phrase(timeline.Say("the file cannot be read: %s", errors.New("something new"))))
}
