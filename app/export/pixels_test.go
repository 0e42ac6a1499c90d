package export

import (
	"image"

	"frontline/app/scene"
)

// Picture draws the page of a Scene on pixels, as PNG holds it. The error is a *SizeError.
func (m *Maker) Picture(s scene.Scene, o Options) (*image.RGBA, error) {
	width, height, err := o.pixels(1920, 1080)
	if err != nil {
		return nil, err
	}
	pages := []Page{{Scene: s}}
	if !o.Internal {
		pages, _ = m.guard(pages)
		m = m.public()
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	m.picture(m.sheet(pages[0], o.Dark), o.Dark, img)
	return img, nil
}
