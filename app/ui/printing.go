package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/export"
)

// print makes a PDF of the view on A4 and opens it in the system's viewer, which prints: the toolkit cannot.
func (w *Window) print() {
	folder, err := os.MkdirTemp("", "frontline-print-*")
	if err != nil {
		w.sheets.Text(w.look.T("ui.save.failed"), err.Error())
		return
	}
	w.exports.printed = append(w.exports.printed, folder)
	job := w.viewJob()
	path := filepath.Join(folder, job.name+".pdf")
	w.export(path, export.PDF, job, export.Options{}, func(left export.Left) {
		if err := w.app.OpenURL(fileURL(filepath.ToSlash(path))); err != nil {
			w.sheets.Text(w.look.T("export.print.failed"), path)
			return
		}
		if !left.Empty() {
			w.sheets.Problems(w.look.T("export.print.left"), w.look.T("export.print.left.intro"), left.Lines(w.look.Printer))
		}
	})
}

// fileURL is the address of a file by its path with slashes. A path of Windows begins with the letter of a drive, which stands
// behind a slash in an address, or with two slashes and the name of a computer, which is the host of one.
func fileURL(path string) *url.URL {
	if rest, far := strings.CutPrefix(path, "//"); far {
		host, path, _ := strings.Cut(rest, "/")
		return &url.URL{Scheme: "file", Host: host, Path: "/" + path}
	}
	return &url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}
}

// forgetPrinted removes what was made for the viewer.
func (w *Window) forgetPrinted() {
	for _, folder := range w.exports.printed {
		if err := os.RemoveAll(folder); err != nil {
			fyne.LogError("remove what was printed", err)
		}
	}
	w.exports.printed = nil
}
