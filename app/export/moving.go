package export

import (
	"context"
	"fmt"
	"image"
	"io"
	"strings"
	"time"

	"frontline/app/export/film"
	"frontline/app/scene"
	"frontline/timeline"
)

// ErrNoFFmpeg says that videos cannot be made on this machine.
var ErrNoFFmpeg = film.ErrNoFFmpeg

// How long a picture stays in a moving picture unless it is told otherwise.
const (
	monthHold = 500 * time.Millisecond
	slideHold = 5 * time.Second
)

// moving writes pages as a moving picture that starts over; of a single page, the months from o.From to o.To, all months where
// they are zero. Frame k is the picture of month k; in a GIF in the colours of the film, which are the same in all frames and
// depend on the Scenes alone. The error is a *SizeError where the size is out of limits.
func (m *Maker) moving(ctx context.Context, w io.Writer, f Format, pages []Page, o Options) error {
	width, height, err := o.pixels(1280, 720)
	if err != nil {
		return err
	}
	shots := m.shots(pages, o)
	if len(shots) == 0 {
		return fmt.Errorf("write %s: %w", strings.ToUpper(string(f)), ErrNoPages)
	}
	said, err := m.filmCredits(pages, shots, o)
	if err != nil {
		return err
	}
	reel := film.Film{
		Width: width, Height: height, Holds: holds(shots, len(pages) > 1, o), Told: o.told,
		Paint: func(i int, img *image.RGBA) { m.picture(m.sheet(shots[i], o.Dark), o.Dark, img) },
	}
	switch f {
	case APNG:
		return reel.APNG(ctx, w, pngText(said))
	case MP4, WebM:
		var tags []film.Tag
		for _, p := range said.properties() {
			tags = append(tags, film.Tag{Name: strings.ToLower(p.key), Value: p.text})
		}
		return reel.Video(ctx, w, string(f), append(tags, film.Tag{Name: "comment", Value: sceneKey + ": " + oneLineOf(said.scene)}))
	default:
		var comment strings.Builder // a GIF has one comment for all of it
		for _, p := range said.properties() {
			comment.WriteString(p.key + ": " + p.text + "\n")
		}
		comment.WriteString(sceneKey + ": " + oneLineOf(said.scene))
		return reel.GIF(ctx, w, m.palette(pages, o.Dark, style(o.Dark, scaleOf(width, height))), comment.String())
	}
}

// filmCredits are what a film says of itself. A film of the months of one view is about all of them.
func (m *Maker) filmCredits(pages, shots []Page, o Options) (credits, error) {
	c, err := m.creditsOf(pages, o)
	s := pages[0].Scene
	if err != nil || len(pages) > 1 || len(shots) == 1 || s.Compare.Mode != scene.NoCompare || s.Page != scene.OneMap {
		return c, err
	}
	from, last := m.frame(shots[0].Scene, o.Dark), m.sheet(shots[len(shots)-1], o.Dark)
	c.ofMonths(m.ds.Catalog().Printer(s.Lang), m.sheet(pages[0], o.Dark), last,
		timeline.Period{Start: from.Period.Start, End: last.Period.End}, o)
	return c, nil
}

// holds is how long each picture stays.
func holds(shots []Page, slides bool, o Options) []time.Duration {
	all := make([]time.Duration, len(shots))
	for i, p := range shots {
		switch all[i] = p.Hold; {
		case o.Hundredths > 0:
			all[i] = time.Duration(o.Hundredths) * 10 * time.Millisecond
		case !slides:
			all[i] = monthHold
		case p.Hold <= 0:
			all[i] = slideHold
		}
	}
	return all
}

// shots lists the pictures of a moving picture: the pages, or the months of a single one.
func (m *Maker) shots(pages []Page, o Options) []Page {
	if len(pages) > 1 || pages[0].Scene.Around.Shown { // around events there is nothing that moves
		return pages
	}
	var shots []Page
	for _, month := range m.months(o) {
		p := pages[0]
		p.Scene.Month = month
		shots = append(shots, p)
	}
	return shots
}

// months lists the months of a moving picture.
func (m *Maker) months(o Options) []timeline.Month {
	first, last := m.ds.Months()
	if o.From != 0 {
		first = max(first, o.From)
	}
	if o.To != 0 {
		last = min(last, o.To)
	}
	var months []timeline.Month
	for month := first; month <= last; month++ {
		months = append(months, month)
	}
	return months
}
