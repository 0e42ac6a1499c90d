package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// mapStyle chooses how values become classes and classes colours. It stands over the side panel, so that the map shows each
// choice at once; each is a step to undo.
type mapStyle struct {
	w        *Window
	heads    *kit.Segments
	classes  *kit.Segments
	page     *kit.Page
	swatches kit.Pool[*kit.Swatches]
	facet    int
	popup    *widget.PopUp
	own      *ownColours
}

// The pages of mapStyle.
const (
	styleClasses = iota
	stylePalette
)

// showMapStyle opens it.
func (w *Window) showMapStyle() {
	m := &mapStyle{w: w, page: kit.NewPage(w.look)}
	m.own = newOwnColours(m)
	m.heads = kit.NewTabs([]string{w.look.T("ui.style.classes"), w.look.T("ui.style.palette")}, m.open)
	m.classes = kit.NewSegments(classLabels(w.look), func(i int) {
		m.choose(func(s scene.Scene) scene.Scene { return s.WithClasses(classCount(i)) })
	})
	undo := kit.NewButton(w.look.T("ui.undo"), nil, func() {
		w.undo()
		m.fill()
	})
	done := kit.NewButton(w.look.T("ui.close"), nil, nil)
	content := container.NewBorder(m.heads, container.NewHBox(undo, done), nil, nil, m.page)
	m.popup = widget.NewPopUp(content, w.win.Canvas())
	done.OnTapped = m.popup.Hide
	room := w.win.Canvas().Size()
	size := fyne.NewSize(max(46*theme.Grid, content.MinSize().Width), min(62*theme.Grid, room.Height*0.7))
	m.popup.Resize(size)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.shell.mapBox).Y
	m.popup.ShowAtPosition(fyne.NewPos(max(0, room.Width-size.Width-theme.Grid), top+theme.Grid/2))
	m.fill()
	w.styling = m
}

func (m *mapStyle) open(facet int) {
	m.facet = facet
	m.fill()
	m.page.Top()
}

// choose changes the Scene and marks what is chosen then.
func (m *mapStyle) choose(f func(scene.Scene) scene.Scene) {
	m.w.update(f)
	m.fill()
}

func (m *mapStyle) fill() {
	m.heads.Select(m.facet)
	m.page.Begin()
	m.swatches.Rewind()
	if m.facet == styleClasses {
		m.fillClasses()
	} else {
		m.fillPalettes()
	}
	m.page.End()
}

func (m *mapStyle) fillClasses() {
	pg, s := m.page, m.w.store.Scene()
	method := scene.Fixed
	for _, c := range scene.MethodChoices(m.w.ds, s) {
		if c.Chosen {
			method = c.Method
		}
		pg.Row(kit.RowContent{Label: c.Name, Selected: c.Chosen}, nil, "", func() {
			m.choose(func(s scene.Scene) scene.Scene { return s.WithMethod(c.Method) })
		})
	}
	pg.Small(m.w.look.T("ui.style.about." + string(method)))
	if method == scene.SymLog {
		return // as many marks as there are powers of ten
	}
	pg.Heading(m.w.look.T("ui.style.count"))
	m.classes.Select(classIndex(s.Classes))
	pg.Add(m.classes)
}

func (m *mapStyle) fillPalettes() {
	for _, c := range scene.Palettes(m.w.ds, m.w.store.Scene(), m.w.sceneLook()) {
		row := m.swatches.Next(kit.NewSwatches)
		row.Set(c.Name, c.Warning, c.Colours, c.Chosen)
		row.Row.OnTapped = func() {
			m.choose(func(s scene.Scene) scene.Scene { return s.WithPalette(c.ID) })
		}
		row.Row.OnFocus = func() { m.page.Reveal(row) }
		m.page.Add(row)
	}
	m.page.Heading(m.w.look.T("ui.style.own"))
	m.page.Small(m.w.look.T("ui.style.own.about"))
	m.own.show()
	m.page.Add(m.own.box)
}

// classLabels are the numbers of classes to choose from; the first leaves the number to the method.
func classLabels(l *kit.Look) []string {
	labels := []string{l.T("ui.style.auto")}
	for n := scene.FewestClasses; n <= scene.MostClasses; n++ {
		labels = append(labels, l.Int(n))
	}
	return labels
}

// classCount is the number of classes at a place of classLabels, classIndex the place of a number.
func classCount(index int) int {
	if index == 0 {
		return 0
	}
	return index - 1 + scene.FewestClasses
}

func classIndex(count int) int {
	if count == 0 {
		return 0
	}
	return count + 1 - scene.FewestClasses
}
