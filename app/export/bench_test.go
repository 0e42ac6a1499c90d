package export

import (
	"context"
	"image"
	"image/png"
	"io"
	"testing"
	"time"

	"frontline/app/export/film"
	"frontline/timeline"
)

// BenchmarkPNG makes a whole picture; BenchmarkEncode beside it is the limit: encoding that picture alone.
func BenchmarkPNG(b *testing.B) {
	s := open(b)
	b.Run("3840x2160", func(b *testing.B) {
		o := Options{Width: 3840, Height: 2160}
		for b.Loop() {
			check(b, s.Write(context.Background(), io.Discard, PNG, s.scene(b, wish{month: "2024-07"}), o))
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	s := open(b)
	b.Run("3840x2160", func(b *testing.B) {
		img, err := s.Picture(s.scene(b, wish{month: "2024-07"}), Options{Width: 3840, Height: 2160})
		check(b, err)
		for b.Loop() {
			check(b, png.Encode(io.Discard, img))
		}
	})
}

// BenchmarkGIF makes a GIF of all months; BenchmarkEncodeGIF beside it is the limit: the same encoder, on as many cores, with all
// frames painted before.
func BenchmarkGIF(b *testing.B) {
	s := open(b)
	for b.Loop() {
		check(b, s.Write(context.Background(), io.Discard, GIF, s.scene(b, wish{month: "2024-07"}), Options{}))
	}
}

func BenchmarkEncodeGIF(b *testing.B) {
	s := open(b)
	var frames []*image.RGBA
	base := s.scene(b, wish{month: "2024-07"})
	first, last := s.ds.Months()
	for month := first; month <= last; month++ {
		base.Month = month
		img, err := s.Picture(base, Options{Width: 1280, Height: 720})
		check(b, err)
		frames = append(frames, img)
	}
	reel := film.Film{
		Width: 1280, Height: 720, Holds: make([]time.Duration, len(frames)),
		Paint: func(i int, img *image.RGBA) { copy(img.Pix, frames[i].Pix) },
	}
	for b.Loop() {
		check(b, reel.GIF(context.Background(), io.Discard, s.palette([]Page{{Scene: base}}, false, style(false, 1)), ""))
	}
}

func BenchmarkSVG(b *testing.B) {
	s := open(b)
	for b.Loop() {
		check(b, s.Write(context.Background(), io.Discard, SVG, s.scene(b, wish{month: "2024-07"}), Options{}))
	}
}

// BenchmarkPDF makes a page; BenchmarkPDFFont beside it makes an empty one with all its letters, which costs nothing but the
// reading and cutting of the typeface.
func BenchmarkPDF(b *testing.B) {
	s := open(b)
	for b.Loop() {
		check(b, s.Write(context.Background(), io.Discard, PDF, s.scene(b, wish{month: "2024-07"}), Options{}))
	}
}

func BenchmarkPDFFont(b *testing.B) {
	s := open(b)
	for b.Loop() {
		c := newPDF(s.letters, timeline.NewDay(2024, 7, 31))
		c.page(A4.size())
		for w := range weights {
			c.text(text{s: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.:;()·–²%≥<", font: font{weight: w, size: 10}})
		}
		check(b, c.finish(io.Discard))
	}
}

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkPaint paints the months of a film one after the other, which is what a GIF costs beyond encoding.
func BenchmarkPaint(b *testing.B) {
	m := open(b)
	s := m.scene(b, wish{month: "2024-07"})
	first, last := m.ds.Months()
	img := image.NewRGBA(image.Rect(0, 0, 1280, 720))
	for b.Loop() {
		if s.Month++; s.Month > last {
			s.Month = first
		}
		m.picture(m.sheet(Page{Scene: s}, false), false, img)
	}
}
