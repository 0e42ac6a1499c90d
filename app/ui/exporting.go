package ui

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"frontline/app/export"
	"frontline/assets"
)

// askExport asks where to write what the window shows; the ending of the name decides the format.
func (w *Window) askExport() {
	name := w.look.t("ui.file.name") + "-" + w.store.Scene().Month.String() + "." + string(export.PNG)
	w.choose(wantNewFile, w.look.t("ui.menu.export"), name, w.exportTo)
}

// exportTo writes the Scene to a file away from the UI goroutine, as a page in the colours of the window, and says where it
// is. A name without an ending becomes a PNG.
func (w *Window) exportTo(path string) {
	if filepath.Ext(path) == "" {
		path += "." + string(export.PNG)
	}
	format, err := export.FormatOf(path)
	if err != nil {
		w.showText(w.look.t("ui.save.failed"), err.Error())
		return
	}
	s, ds, options := w.store.Scene(), w.ds, export.Options{Dark: w.style().Dark}
	var left export.Left
	w.exec.Run(func() {
		var maker *export.Maker
		if maker, err = export.New(ds, assets.FS, w.version); err != nil {
			return
		}
		left = maker.Left(context.Background(), format, []export.Page{{Scene: s}}, options)
		err = export.WriteFile(path, func(out io.Writer) error {
			return maker.Write(context.Background(), out, format, s, options)
		})
	}, func() {
		if err != nil {
			w.showText(w.look.t("ui.save.failed"), err.Error())
			return
		}
		w.showText(w.look.t("ui.export.done"), strings.Join(append([]string{path}, left.Lines(w.look.p)...), "\n"))
	})
}
