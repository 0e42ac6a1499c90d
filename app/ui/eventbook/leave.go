package eventbook

// leave closes the form. What was written in it is dropped only after a question; Esc on that leads back to the form.
func (f *form) leave() {
	f.typed()
	if f.draft.Same(f.begun) {
		f.dialog.Dismiss()
		return
	}
	f.room.host.Sheets().Leave(f.dialog, f.room.t("events.form.leave.text"))
}
