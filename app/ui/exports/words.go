package exports

import (
	"context"

	"frontline/app/export"
)

// Words hands over what the picture says in words, made away from the UI goroutine, where it says anything to others, and says what was
// left out of them.
func (r *Room) Words(then func(words string)) {
	s := r.host.Scene()
	var words string
	var left export.Left
	r.attend("export.words", false, func(ctx context.Context, m *export.Maker, _ func(done, of int)) (err error) {
		words, left, err = m.Words(ctx, s)
		return err
	}, func(err error) {
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
