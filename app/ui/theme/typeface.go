package theme

import (
	"io/fs"

	"fyne.io/fyne/v2"
)

// typeface is a font file that is read when the toolkit asks for what is in it, which for the bold one is long after the start. The
// toolkit keeps what it makes of it, not the file.
type typeface struct {
	fsys fs.FS
	path string
}

var _ fyne.Resource = (*typeface)(nil)

// Name is called by Fyne.
func (t *typeface) Name() string { return t.path }

// Content is called by Fyne; it takes a typeface of its own where there is none.
func (t *typeface) Content() []byte {
	data, err := fs.ReadFile(t.fsys, t.path)
	if err != nil {
		fyne.LogError("read the typeface", err)
	}
	return data
}
