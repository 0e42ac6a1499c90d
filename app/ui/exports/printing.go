package exports

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"frontline/app/export"
)

// Print makes a PDF of the view on A4 and opens it in the system's viewer, which prints: the toolkit cannot.
func (r *Room) Print() {
	folder, err := os.MkdirTemp("", "frontline-print-*")
	if err != nil {
		r.host.Sheets().Failed(r.t("ui.save.failed"), err)
		return
	}
	r.printed = append(r.printed, folder)
	job := r.View()
	path := filepath.Join(folder, job.Name+".pdf")
	r.produce(path, export.PDF, job, export.Options{}, func(left export.Left) {
		if err := r.host.OpenURL(fileURL(filepath.ToSlash(path))); err != nil {
			r.host.Sheets().Text(r.t("export.print.failed"), path)
			return
		}
		if !left.Empty() {
			r.host.Sheets().Problems(r.t("export.print.left"), r.t("export.print.left.intro"), left.Lines(r.host.Look().Printer))
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

// ForgetPrinted removes what was made for the viewer.
func (r *Room) ForgetPrinted() {
	for _, folder := range r.printed {
		if err := os.RemoveAll(folder); err != nil {
			fyne.LogError("remove what was printed", err)
		}
	}
	r.printed = nil
}
