package ui

import (
	"frontline/app/export"
	"frontline/app/scene"
)

func (w *Window) copyText(text string) { w.app.Clipboard().SetContent(text) }

// copyHeadline copies the headline of the map, also while the measure around events lies over it.
func (w *Window) copyHeadline() { w.copyText(w.frame.Headline + "\n" + w.frame.SourceLine) }

// copyPicture copies all that the picture says, in words.
func (w *Window) copyPicture() { w.exports.Words(w.copyText) }

// copyChain copies the chain of the selected event as others may see it, and says which internal events it lacks.
func (w *Window) copyChain() {
	var left export.Left
	for i := range w.frame.Chain {
		if e := w.frame.Chain[i].Event; w.ds.Internal(e.ID) {
			left.Events = append(left.Events, e.Title)
		}
	}
	text := w.frame.ChainText()
	if !left.Empty() {
		text = scene.Build(w.ds.Public(), w.store.Scene(), w.sceneLook()).ChainText()
	}
	if text != "" {
		w.copyText(text)
	}
	w.tellLeft(left)
}

// tellLeft says what was not copied, where there is something.
func (w *Window) tellLeft(left export.Left) {
	if !left.Empty() {
		w.sheets.Problems(w.look.T("export.words.left"), w.look.T("export.words.left.intro"), left.Lines(w.look.Printer))
	}
}
