package ui

import (
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"frontline/app/export"
)

// print makes a PDF of the view on A4 and opens it in the system's viewer, which prints: the toolkit cannot.
func (w *Window) print() {
	folder, err := os.MkdirTemp("", "frontline-print-*")
	if err != nil {
		w.showText(w.look.t("ui.save.failed"), err.Error())
		return
	}
	w.exports.printed = append(w.exports.printed, folder)
	job := w.viewJob()
	path := filepath.Join(folder, job.name+".pdf")
	w.export(path, export.PDF, job, export.Options{}, func(left export.Left) {
		address := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
		if err := w.app.OpenURL(address); err != nil {
			w.showText(w.look.t("export.print.failed"), path)
			return
		}
		if !left.Empty() {
			w.showProblems(w.look.t("export.print.left"), w.look.t("export.print.left.intro"), left.Lines(w.look.p))
		}
	})
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
