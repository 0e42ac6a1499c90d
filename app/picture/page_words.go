package picture

import (
	"strconv"
	"time"

	"frontline/app/lang"
	"frontline/app/scene"
)

// Over is what stands over the small maps of a page, in one size of letters.
type Over struct {
	Names  []string // their months
	Totals []string // empty where no size has room for all of them, so that no map has one and the next has none
	Size   float64  // of the letters, in units
}

// smallestOver is the smallest size of letters over small maps, in units.
const smallestOver = 8

// WordsOver finds what has room over all small maps, as fits says of each: month and total, else the month alone, else the month
// with its year only where one begins. Letters get smaller before words are left out.
func WordsOver(p *lang.Printer, frames []*scene.Frame, fits func(name, total string, size float64) bool) Over {
	full := Over{Names: make([]string, len(frames)), Totals: make([]string, len(frames))}
	short := make([]string, len(frames))
	for i, f := range frames {
		full.Names[i], short[i] = monthsOver(p, f, i == 0)
		if full.Totals[i] = f.Subject().Short; !f.Closed && full.Totals[i] != "" {
			full.Totals[i] += "…"
		}
	}
	none := make([]string, len(frames))
	stages := []Over{full, {Names: full.Names, Totals: none}, {Names: short, Totals: none}}
	for _, o := range stages {
		for o.Size = sizeSmall; o.Size >= smallestOver; o.Size -= 0.5 {
			if o.fit(fits) {
				return o
			}
		}
	}
	last := stages[len(stages)-1]
	last.Size = smallestOver
	return last
}

func (o *Over) fit(fits func(name, total string, size float64) bool) bool {
	for i, name := range o.Names {
		if !fits(name, o.Totals[i], o.Size) {
			return false
		}
	}
	return true
}

// monthsOver names a month with its year, "Jul 2024", and as short as can be: "Jul", and the first one and each January "Jan ’24".
func monthsOver(p *lang.Printer, f *scene.Frame, first bool) (full, short string) {
	short = lang.Capital(p.MonthShort(f.Scene.Month))
	year := strconv.Itoa(f.Scene.Month.Year())
	full = short + " " + year
	if first || f.Scene.Month.Calendar() == time.January {
		short += " ’" + year[len(year)-2:]
	}
	return full, short
}
