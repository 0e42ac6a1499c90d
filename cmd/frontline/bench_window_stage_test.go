//go:build benchwindow

package main

import (
	"errors"
	"fmt"
	"image"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"frontline/app/ui/view"
)

// stage is the window that is measured. The plain image takes the place of all that it holds, and back.
type stage struct {
	window  fyne.Window
	area    *view.Map
	months  *view.Months
	track   *view.Track
	content fyne.CanvasObject
	menu    *fyne.MainMenu
	plain   *canvas.Raster
	probe   *canvas.Raster // a pixel that is fetched within each frame, so that frames can be counted
	painted chan struct{}
}

// frameLimit ends a measurement that has come to a standstill.
const frameLimit = 10 * time.Second

// set puts the plain image and the probe over the window's content.
func (b *stage) set() {
	b.content, b.menu = b.window.Content(), b.window.MainMenu()
	var img *image.RGBA
	b.plain = canvas.NewRaster(func(w, h int) image.Image {
		if img == nil || img.Rect.Dx() != w || img.Rect.Dy() != h {
			img = image.NewRGBA(image.Rect(0, 0, w, h))
			for i := range img.Pix {
				img.Pix[i] = uint8(i>>2) | 0x80
				if i%4 == 3 {
					img.Pix[i] = 255
				}
			}
		}
		return img
	})
	b.plain.Hide()
	dot := image.NewRGBA(image.Rect(0, 0, 1, 1))
	b.probe = canvas.NewRaster(func(int, int) image.Image {
		select {
		case b.painted <- struct{}{}:
		default:
		}
		return dot
	})
	b.probe.Resize(fyne.NewSize(1, 1))
	b.window.SetContent(container.NewStack(b.content, b.plain, container.NewWithoutLayout(b.probe)))
}

// show shows the plain image alone, or the window as it is.
func (b *stage) show(plain bool) {
	fyne.DoAndWait(func() {
		if plain {
			b.content.Hide()
			b.window.SetMainMenu(nil)
			b.plain.Show()
			return
		}
		b.plain.Hide()
		b.window.SetMainMenu(b.menu)
		b.content.Show()
	})
	time.Sleep(200 * time.Millisecond)
}

// compare measures how many frames are painted while something is done for each, beside how many while the plain image is
// refreshed for each. The two take turns, since other programs take the processor at times, and the median of the ratios counts.
func (b *stage) compare(name string, do func(i int)) error {
	var ratios, ours, plains, work, plainWork []float64
	at := 0
	for range *benchRounds {
		b.show(true)
		plain, cost, err := b.rate(func() { b.plain.Refresh() })
		if err != nil {
			return fmt.Errorf("refresh an image: %w", err)
		}
		plainWork = append(plainWork, cost)
		b.show(false)
		our, cost, err := b.rate(func() { do(at); at++ })
		if err != nil {
			return err
		}
		work = append(work, cost)
		ratios, ours, plains = append(ratios, our/plain), append(ours, our), append(plains, plain)
	}
	slices.Sort(ratios)
	name = fmt.Sprintf("BenchmarkWindow%s/%s", name, *benchSize)
	fewest := fewestFrames
	if *benchEvents > 0 {
		fewest = fewestFramesOfMany
		name += fmt.Sprintf("/%d-events", *benchEvents)
	}
	fmt.Printf("%-50s %7.2f frames/s %7.2f plain images/s %6.3f ratio, %s (%.3f to %.3f in %d rounds; "+
		"%.1f and %.1f ms of the processor a frame)\n", name, middle(ours), middle(plains), middle(ratios),
		verdict(middle(ratios) >= fewest, "at least", fewest), ratios[0], ratios[len(ratios)-1], len(ratios),
		middle(work), middle(plainWork))
	return nil
}

// press goes a month on when everything rests, and tells for how long the window was busy with it and what it took of the processor
// until everything rests again, outlines that fade and days that glide included.
func (b *stage) press() {
	const rest = 1500 * time.Millisecond
	b.show(false)
	var busy, work []float64
	for range *benchRounds {
		time.Sleep(rest)
		before := processor()
		fyne.DoAndWait(func() {
			start := time.Now()
			b.months.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			busy = append(busy, time.Since(start).Seconds()*1000)
		})
		time.Sleep(rest)
		work = append(work, (processor()-before).Seconds()*1000)
	}
	fmt.Printf("BenchmarkWindowPress/%-29s %7.2f ms the window is busy %7.2f ms of the processor until it rests\n", *benchSize, middle(busy), middle(work))
}

// The part of the frames of a plain image that the window has to paint: with the bundled events, and with synthetic ones.
const (
	fewestFrames       = 0.95
	fewestFramesOfMany = 0.9
)

// verdict says beside a ratio what it is to be, and whether it is.
func verdict(met bool, which string, bound float64) string {
	if met {
		return fmt.Sprintf("%s %.2f: met", which, bound)
	}
	return fmt.Sprintf("%s %.2f: NOT MET", which, bound)
}

func middle(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// rate has something done again and again, each time as soon as the frame with the last one is painted. It returns the
// frames a second, and the ms of the processor that each takes, which other programs disturb less.
func (b *stage) rate(do func()) (frames, cost float64, err error) {
	const warm = 8 // frames that do not count
	var start time.Time
	var before time.Duration
	for i := 0; ; i++ {
		if i == warm {
			start, before = time.Now(), processor()
		}
		if i > warm {
			if took := time.Since(start).Seconds(); took >= *benchSeconds {
				n := float64(i - warm)
				return n / took, (processor() - before).Seconds() * 1000 / n, nil
			}
		}
		if err := b.frame(do); err != nil {
			return 0, 0, err
		}
	}
}

// frame does something and waits until a frame with it is painted.
func (b *stage) frame(do func()) error {
	fyne.DoAndWait(func() {
		select {
		case <-b.painted:
		default:
		}
		do()
		b.probe.Refresh()
	})
	select {
	case <-b.painted:
		return nil
	case <-time.After(frameLimit):
		return errors.New("no frame is painted any more")
	}
}
