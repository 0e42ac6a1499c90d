package kit

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"frontline/app/ui/theme"
)

// SparkBar is one bar of a Spark.
type SparkBar struct {
	Value  float64
	Strong bool // the chosen one
	Soft   bool // preliminary
	Hollow bool // nothing is known; a dot on the ground line
}

// Spark is a small bar chart around a line at zero. A click reports the bar under the pointer, hovering explains it.
type Spark struct {
	widget.BaseWidget

	OnTapped func(index int)
	Explain  func(index int) string
	Tips     *Tips

	bars  []SparkBar
	under int
}

const (
	sparkHeight = 7 * theme.Grid
	sparkMark   = theme.Grid / 2 // room under the bars for the mark of the chosen one
)

// newSpark returns a chart without bars.
func newSpark(tips *Tips, tapped func(int)) *Spark {
	s := &Spark{OnTapped: tapped, Tips: tips, under: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows bars.
func (s *Spark) Set(bars []SparkBar) {
	s.bars = bars
	s.Refresh()
}

// HeightFor returns the height, which is the same at every width.
func (s *Spark) HeightFor(float32) float32 { return sparkHeight }

// MinSize is called by Fyne.
func (s *Spark) MinSize() fyne.Size { return fyne.NewSize(theme.Grid, sparkHeight) }

// Tapped is called by Fyne.
func (s *Spark) Tapped(e *fyne.PointEvent) {
	if i := s.at(e.Position.X); i >= 0 && s.OnTapped != nil {
		s.OnTapped(i)
	}
}

// MouseIn is called by Fyne.
func (s *Spark) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (s *Spark) MouseMoved(e *desktop.MouseEvent) {
	i := s.at(e.Position.X)
	if i == s.under || s.Explain == nil {
		return
	}
	s.under = i
	s.Tips.Leave(s)
	if i >= 0 {
		s.Tips.Enter(s, s.Explain(i))
	}
}

// MouseOut is called by Fyne.
func (s *Spark) MouseOut() {
	s.under = -1
	s.Tips.Leave(s)
}

func (s *Spark) at(x float32) int {
	if len(s.bars) == 0 || s.Size().Width <= 0 {
		return -1
	}
	i := int(x / s.Size().Width * float32(len(s.bars)))
	return max(0, min(i, len(s.bars)-1))
}

// CreateRenderer is called by Fyne.
func (s *Spark) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &sparkRenderer{spark: s, line: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type sparkRenderer struct {
	spark *Spark
	line  *canvas.Rectangle
	mark  *canvas.Rectangle // under the chosen bar, which may have no height
	bars  []*canvas.Rectangle
}

func (r *sparkRenderer) Destroy() {}

func (r *sparkRenderer) MinSize() fyne.Size { return r.spark.MinSize() }

func (r *sparkRenderer) Objects() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, 0, len(r.bars)+2)
	for _, b := range r.bars {
		all = append(all, b)
	}
	return append(all, r.line, r.mark)
}

func (r *sparkRenderer) Layout(size fyne.Size) {
	bars := r.spark.bars
	low, high := extent(bars)
	span := max(high-low, 1e-9)
	base := size.Height - sparkMark - 1
	zero := float32(high/span) * base
	if low == 0 {
		zero = base
	}
	r.line.Move(fyne.NewPos(0, zero))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	step := size.Width / float32(max(1, len(bars)))
	gap := min(2, step/4)
	for i, b := range bars {
		h := float32(min(max(b.Value, low), high)/span) * base
		y := zero - h
		if h < 0 {
			y, h = zero, -h
		}
		if b.Value != 0 {
			h = max(1, h)
		}
		r.bars[i].Move(fyne.NewPos(float32(i)*step, y))
		r.bars[i].Resize(fyne.NewSize(step-gap, h))
		if b.Strong {
			r.mark.Move(fyne.NewPos(float32(i)*step, size.Height-sparkMark/2))
			r.mark.Resize(fyne.NewSize(step-gap, sparkMark/2))
		}
	}
}

// extent is the range that the chart shows. A few bars that are many times as long as the others, as in the spring of 2022,
// are cut, because nothing could be read from the rest beside them.
func extent(bars []SparkBar) (low, high float64) {
	const (
		most = 0.92 // of the bars are shown in full
		many = 2    // times as long
	)
	lengths := make([]float64, 0, len(bars))
	for _, b := range bars {
		low, high = min(low, b.Value), max(high, b.Value)
		if b.Value != 0 {
			lengths = append(lengths, math.Abs(b.Value))
		}
	}
	if len(lengths) == 0 {
		return low, high
	}
	slices.Sort(lengths)
	usual := lengths[int(float64(len(lengths)-1)*most)]
	if limit := usual * 1.25; lengths[len(lengths)-1] > usual*many {
		low, high = max(low, -limit), min(high, limit)
	}
	return low, high
}

func (r *sparkRenderer) Refresh() {
	s, th := r.spark, r.spark.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	for len(r.bars) < len(s.bars) {
		r.bars = append(r.bars, canvas.NewRectangle(nil))
	}
	r.bars = r.bars[:len(s.bars)]
	r.mark.FillColor = th.Color(theme.ColorAccent, variant)
	r.mark.Hidden = true
	for i, b := range s.bars {
		r.mark.Hidden = r.mark.Hidden && !b.Strong
		colour := theme.ColorData
		switch {
		case b.Strong:
			colour = theme.ColorAccent
		case b.Soft:
			colour = theme.ColorDataSoft
		}
		r.bars[i].FillColor = th.Color(colour, variant)
		r.bars[i].Hidden = b.Hollow
	}
	r.line.FillColor = th.Color(theme.ColorFaint, variant)
	r.Layout(s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
