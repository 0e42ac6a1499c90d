package eventbook

import (
	"fyne.io/fyne/v2"

	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// leave closes the form. What was written in it is dropped only after a question; Esc on that leads back to the form.
func (f *form) leave() {
	f.typed()
	if f.draft.Same(f.begun) {
		f.dialog.Dismiss()
		return
	}
	r := f.room
	page := kit.NewPage(r.host.Look())
	page.Begin()
	page.Body(r.t("events.form.leave.text"))
	page.End()
	question := r.host.Sheets().New(r.t("events.form.leave"), page)
	question.Most = fyne.NewSize(60*theme.Grid, 0)
	stay := kit.NewButton(r.t("events.form.leave.stay"), nil, question.Dismiss)
	question.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("events.form.leave.drop"), nil, func() {
			question.Dismiss()
			f.dialog.Dismiss()
		}),
		stay,
	})
	question.Show()
	question.Focus(stay)
}
