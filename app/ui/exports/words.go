package exports

import (
	"context"

	"frontline/app/export"
)

// Words hands over what the picture says in words, made away from the UI goroutine, where it says anything to others, and says what was
// left out of them.
func (r *Room) Words(then func(words string)) {
	ds, s := r.host.Dataset(), r.host.Scene()
	var words string
	var left export.Left
	var err error
	r.host.Run(func() {
		var maker *export.Maker
		if maker, err = r.maker(ds); err == nil {
			words, left = maker.Words(context.Background(), s)
		}
	}, func() {
		if err != nil {
			r.host.Sheets().Failed(r.t("ui.problems.unread"), err)
			return
		}
		if words != "" {
			then(words)
		}
		if !left.Empty() {
			r.host.Sheets().Problems(r.t("export.words.left"), r.t("export.words.left.intro"), left.Lines(r.host.Look().Printer))
		}
	})
}
