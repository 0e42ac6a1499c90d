package ui

// keyStill is the preference of a person who wants nothing to move by itself.
const keyStill = "motion.off"

// Motion reports whether pictures may move by themselves; true when nothing was chosen.
func (s *Settings) Motion() bool { return !s.store.Bool(keyStill) }

// SetMotion keeps whether pictures may move by themselves.
func (s *Settings) SetMotion(on bool) { s.store.SetBool(keyStill, !on) }

// motion reports whether anything moves by itself: where the person, the desktop and the occasion allow it.
func (w *Window) motion() bool {
	return w.settings.Motion() && w.app.Settings().ShowAnimations() && !w.transient
}

func (w *Window) toggleMotion() {
	w.settings.SetMotion(!w.settings.Motion())
	w.maps.SetMotion(w.motion())
	w.shell.track.Motion = w.motion()
	w.menu.checkMenu()
}
