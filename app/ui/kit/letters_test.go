package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/ui/theme"
	"frontline/assets"
)

func TestProseIsPaintedByOurOwnPainterWhereItCan(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	own, err := theme.New(assets.FS, theme.Light)
	require.NoError(t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(t, err)
	own.UseLetters(fonts)
	a.Settings().SetTheme(own)

	p := NewProse("gained 184.5 km²", theme.SizeBody, "")
	p.Resize(fyne.NewSize(300, 40))
	shown := test.WidgetRenderer(p).Objects()
	require.Len(t, shown, 1)
	raster, ok := shown[0].(*canvas.Raster)
	require.True(t, ok)
	img, ok := raster.Generator(int(raster.Size().Width), int(raster.Size().Height)).(*image.RGBA)
	require.True(t, ok)
	inked := 0
	for i := 3; i < len(img.Pix); i += 4 {
		if img.Pix[i] > 0 {
			inked++
		}
	}
	assert.Greater(t, inked, 200)
	assert.InDelta(t, p.NaturalWidth(), raster.Size().Width, 3)
	assert.InDelta(t, fyne.MeasureText(p.Text(), p.textSize(), p.style()).Width, p.NaturalWidth(), 1, "as wide as the toolkit's")

	p.SetText("Beijing 北京")
	shown = test.WidgetRenderer(p).Objects()
	require.Len(t, shown, 1)
	assert.IsType(t, &canvas.Text{}, shown[0], "the toolkit knows where to find other letters")
	p.SetText("")
	assert.Empty(t, test.WidgetRenderer(p).Objects())
}
