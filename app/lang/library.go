package lang

import (
	"archive/zip"
	"compress/gzip"
	"context"
	"encoding/json"
	"encoding/xml"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Library says in words of the program's what an error of the standard library means that a person may meet: of files, of JSON, XML
// and archives. False for one that is joined of others, wraps one of another kind, or is not known.
func (p *Printer) Library(err error) (words string, ok bool) {
	switch e := err.(type) { //nolint:errorlint // EachError unwraps
	case *fs.PathError:
		return p.aboutFile(e.Path, e.Err)
	case *os.LinkError:
		return p.aboutFile(e.New, e.Err)
	case *os.SyscallError:
		return p.Library(e.Err)
	case *json.SyntaxError:
		return p.aboutJSON(e), true
	case *json.UnmarshalTypeError:
		return p.T("data.library.json.type", "field", e.Field, "kind", e.Value, "byte", e.Offset), true
	case *xml.SyntaxError:
		return p.T("data.library.xml", "line", e.Line), true
	}
	if field, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok { // which has no type of its own
		return p.T("data.library.json.unknown", "field", strings.Trim(field, `"`)), true
	}
	for _, known := range libraryErrors() {
		if is(err, known.err) {
			return p.T(known.id), true
		}
	}
	return "", false
}

// is reports whether an error is another one itself, not what it wraps, to which EachError comes by itself.
func is(err, known error) bool {
	number, system := err.(syscall.Errno)             //nolint:errorlint // see above
	return err == known || system && number.Is(known) //nolint:errorlint // see above
}

// libraryError is an error of the standard library and the message that says it.
type libraryError struct {
	err error
	id  string
}

func libraryErrors() []libraryError {
	return []libraryError{
		{fs.ErrNotExist, "data.library.not-there"},
		{fs.ErrPermission, "data.library.not-allowed"},
		{fs.ErrExist, "data.library.there"},
		{syscall.ENOSPC, "data.library.full"},
		{syscall.EROFS, "data.library.read-only"},
		{syscall.EISDIR, "data.library.folder"},
		{syscall.ENOTDIR, "data.library.no-folder"},
		{syscall.ENAMETOOLONG, "data.library.long-name"},
		{syscall.EIO, "data.library.disk"},
		{io.ErrUnexpectedEOF, "data.library.cut-off"},
		{io.EOF, "data.library.cut-off"},
		{gzip.ErrHeader, "data.library.gzip"},
		{gzip.ErrChecksum, "data.library.checksum"},
		{zip.ErrFormat, "data.library.zip"},
		{zip.ErrAlgorithm, "data.library.zip"},
		{zip.ErrChecksum, "data.library.checksum"},
		{context.DeadlineExceeded, "data.library.slow"},
	}
}

// aboutFile says what is wrong with a file, by its name.
func (p *Printer) aboutFile(path string, err error) (string, bool) {
	words, ok := p.Library(err)
	if !ok {
		return "", false
	}
	return filepath.Base(path) + ": " + words, true
}

// aboutJSON says where a text stops being JSON, and at which character.
func (p *Printer) aboutJSON(e *json.SyntaxError) string {
	rest, ok := strings.CutPrefix(e.Error(), "invalid character ")
	if !ok {
		return p.T("data.library.cut-off")
	}
	character, _, _ := strings.Cut(rest[1:], "'")
	if strings.HasPrefix(rest, `'\''`) {
		character = "'"
	}
	return p.T("data.library.json.character", "character", character, "byte", e.Offset)
}
