package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/app/ui/kit"
)

// rebuild makes all widgets again, in the language of the Scene, and puts them into the window.
func (w *Window) rebuild() {
	w.make()
	w.putUp(func() { w.win.SetContent(container.New(w.curtain, w.objects()...)) })
}

// make makes all widgets, in the language of the Scene, and has them show it. It leaves the window alone, which may be being made.
func (w *Window) make() {
	s := w.store.Scene()
	w.speak(w.ds, s.Lang)
	w.menu = &menu{w: w}
	w.shell = newShell(w)
	if !w.transient {
		w.settings.restore(w.shell.layout)
	}
	w.frame = scene.Build(w.ds, s, w.sceneLook())
	w.menu.bar = w.menu.mainMenu()
	w.maps.SetStyle(w.style())
	w.shell.restyle(w.style())
	w.shell.show(w, w.frame)
	w.shell.openSelected(s)
}

// speak has what is made from now on in a language.
func (w *Window) speak(ds *dataset.Dataset, tag lang.Tag) {
	w.look = &kit.Look{Printer: ds.Catalog().Printer(tag), Icons: w.icons, Tips: kit.NewTips()}
	w.sheets.Look = w.look
}

// objects are what the window shows, lowest first.
func (w *Window) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{w.shell.box, w.look.Tips.Layer()}
	if w.transient {
		all = append(all, newShield())
	}
	return all
}

// putUp puts what make has made into the window; fill gives it the objects.
func (w *Window) putUp(fill func()) {
	w.setTitle()
	w.win.SetMainMenu(w.menu.bar)
	fill()
	w.keys.listenToKeys()
	w.around.Renew()
	w.briefing.FindChanges()
}

// setTitle names the window after the briefing that is open.
func (w *Window) setTitle() {
	title := w.look.T("ui.title")
	if name := w.briefing.WindowTitle(); name != "" {
		title = name + " – " + title
	}
	w.win.SetTitle(title)
}
