package export

import (
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/export/film"
	"frontline/timeline"
)

// apngFrame is one frame of an APNG: a PNG of its own, where it lies, and how long it stays.
type apngFrame struct {
	at   image.Point
	hold time.Duration
	data []byte // of the chunks
	size [2]uint32
}

// apngFrames takes an APNG apart and checks that its frames are numbered without a gap.
func apngFrames(t *testing.T, file []byte) (frames []apngFrame, count uint32) {
	t.Helper()
	number := uint32(0)
	next := func(data []byte) {
		require.Equal(t, number, binary.BigEndian.Uint32(data))
		number++
	}
	for rest := file[8:]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		data := rest[8 : 8+n]
		switch string(rest[4:8]) {
		case "acTL":
			count = binary.BigEndian.Uint32(data)
		case "fcTL":
			next(data)
			word := func(i int) uint32 { return binary.BigEndian.Uint32(data[4*i:]) }
			frames = append(frames, apngFrame{
				at: image.Pt(int(word(3)), int(word(4))), size: [2]uint32{word(1), word(2)},
				hold: time.Duration(binary.BigEndian.Uint16(data[20:])) * time.Second / time.Duration(binary.BigEndian.Uint16(data[22:])),
			})
		case "IDAT":
			frames[0].data = data
		case "fdAT":
			next(data)
			frames[len(frames)-1].data = data[4:]
		}
		rest = rest[12+n:]
	}
	return frames, count
}

// picture decodes a frame by making a PNG of it.
func (f apngFrame) picture(t *testing.T) image.Image {
	t.Helper()
	head := binary.BigEndian.AppendUint32(nil, f.size[0])
	head = append(binary.BigEndian.AppendUint32(head, f.size[1]), 8, 2, 0, 0, 0)
	file := []byte(pngSignature)
	for _, c := range []struct {
		kind string
		data []byte
	}{{"IHDR", head}, {"IDAT", f.data}, {"IEND", nil}} {
		var part []byte
		part = binary.BigEndian.AppendUint32(part, uint32(len(c.data)))
		part = append(append(part, c.kind...), c.data...)
		file = append(file, binary.BigEndian.AppendUint32(part, crc(part[4:]))...)
	}
	img, err := png.Decode(bytes.NewReader(file))
	require.NoError(t, err)
	return img
}

// Frame k of an APNG is the picture of month k, to the pixel.
func TestAPNGFramesArePictures(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"})
	o := Options{Width: 480, Height: 300, From: timeline.NewMonth(2023, 11), To: timeline.NewMonth(2024, 4), Hundredths: 125}
	file := m.bytes(t, APNG, s, o)
	still, err := png.Decode(bytes.NewReader(file))
	require.NoError(t, err, "a program that knows PNG alone shows the first frame")
	assert.Equal(t, image.Rect(0, 0, 480, 300), still.Bounds())
	frames, count := apngFrames(t, file)
	require.Len(t, frames, 6)
	assert.Equal(t, uint32(6), count)
	screen := image.NewRGBA(image.Rect(0, 0, 480, 300))
	for k, frame := range frames {
		assert.Equal(t, 1250*time.Millisecond, frame.hold)
		img := frame.picture(t)
		draw.Draw(screen, img.Bounds().Add(frame.at), img, image.Point{}, draw.Src)
		s.Month = o.From + timeline.Month(k)
		want, err := m.Picture(s, o)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want.Pix, screen.Pix), "frame %d", k)
	}
	found, err := ReadScene(bytes.NewReader(file))
	require.NoError(t, err)
	assert.Equal(t, timeline.NewMonth(2024, 7), found.Month)
}

// Slides stay as long as they ask for.
func TestSlidesHold(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	pages[1].Hold = 20 * time.Second
	frames, _ := apngFrames(t, m.document(t, APNG, pages, Options{Width: 320, Height: 240}))
	require.Len(t, frames, 2)
	assert.Equal(t, slideHold, frames[0].hold)
	assert.Equal(t, 20*time.Second, frames[1].hold)
}

// needFFmpeg returns the path of one of ffmpeg's programs; it skips the test where ffmpeg is not installed.
func needFFmpeg(t *testing.T, name string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skip("ffmpeg is not installed (Debian: apt-get install ffmpeg), so no video was made")
	}
	return program
}

// videos are the formats that ffmpeg makes.
func videos() []Format { return []Format{MP4, WebM} }

// video makes a video in a file.
func (m *Maker) video(t *testing.T, f Format, pages []Page, o Options) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "film."+string(f))
	require.NoError(t, os.WriteFile(file, m.document(t, f, pages, o), 0o600))
	return file
}

// A video stays as long as was asked for, repeats no picture more often than once a second, and carries the view.
func TestVideos(t *testing.T) {
	probe := needFFmpeg(t, "ffprobe")
	m := open(t)
	page := Page{Scene: m.scene(t, wish{month: "2024-07"})}
	held := func(d time.Duration) Page { p := page; p.Hold = d; return p }
	three := Options{Width: 321, Height: 241, From: timeline.NewMonth(2024, 5), To: timeline.NewMonth(2024, 7)}
	quick, slow := three, three
	quick.Hundredths, slow.Hundredths = 25, 150
	for name, film := range map[string]struct {
		pages            []Page
		o                Options
		frames, duration string
	}{
		"a quarter of a second": {[]Page{page}, quick, "3", "0.75"},
		"more than a second":    {[]Page{page}, slow, "6", "4.5"},
		"slides":                {[]Page{held(3 * time.Second), held(20 * time.Second)}, three, "23", "23.0"},
		"uneven slides":         {[]Page{held(3300 * time.Millisecond), held(2500 * time.Millisecond)}, three, "58", "5.8"},
	} {
		for f, codec := range map[Format]string{MP4: "h264", WebM: "vp9"} {
			cmd := exec.CommandContext(t.Context(), probe, "-v", "error", "-count_frames", "-show_entries",
				"stream=codec_name,width,height,nb_read_frames:format=duration:format_tags", "-of", "default=nw=1", m.video(t, f, film.pages, film.o))
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, string(out))
			for _, want := range []string{
				"codec_name=" + codec, "width=322", "height=242", "nb_read_frames=" + film.frames + "\n", "duration=" + film.duration, sceneKey, "DeepState",
			} {
				assert.Contains(t, string(out), want, "%s, %s", name, f)
			}
		}
	}
}

// Frame k of a video is the picture of month k, as near as its colours allow, and nearer to it than to that of any other month, from
// the moment it comes until the next one does.
func TestVideoFramesArePictures(t *testing.T) {
	program := needFFmpeg(t, "ffmpeg")
	m := open(t)
	s := m.scene(t, wish{month: "2024-07"})
	const width, height, shown = 480, 320, 3 // how often a picture is looked at while it stays
	o := Options{Width: width, Height: height, From: timeline.NewMonth(2024, 3), To: timeline.NewMonth(2024, 7), Hundredths: 150}
	var pictures [][]byte
	for s.Month = o.From; s.Month <= o.To; s.Month++ {
		img, err := m.Picture(s, o)
		require.NoError(t, err)
		pictures = append(pictures, img.Pix)
	}
	s.Month = o.To
	for _, f := range videos() {
		file := m.video(t, f, []Page{{Scene: s}}, o)
		cmd := exec.CommandContext(t.Context(), program, "-v", "error", "-i", file, "-vf", "fps=2", "-f", "rawvideo", "-pix_fmt", "rgba", "-")
		frames, err := cmd.Output()
		require.NoError(t, err)
		require.Len(t, frames, shown*len(pictures)*4*width*height, f)
		for n := range shown * len(pictures) {
			frame, k := frames[n*4*width*height:][:4*width*height], n/shown
			own := farFrom(frame, pictures[k])
			assert.Less(t, own, 3.0, "%s: frame %d", f, k)
			for i := range pictures {
				assert.True(t, i == k || own < farFrom(frame, pictures[i])/2, "%s: frame %d is like month %d", f, k, i)
			}
		}
	}
}

// The same holds whatever the picture is, and the same Scene gives the same bytes of every kind.
func TestVideosOfAllKinds(t *testing.T) {
	program := needFFmpeg(t, "ffmpeg")
	m := open(t)
	const width, height = 480, 300
	o := Options{Width: width, Height: height, From: timeline.NewMonth(2024, 6), To: timeline.NewMonth(2024, 7), Hundredths: 50}
	for name, s := range m.kinds(t) {
		var pictures [2][]byte
		for k := range pictures {
			s.Month = o.From + timeline.Month(k)
			img, err := m.Picture(s, o)
			require.NoError(t, err)
			pictures[k] = img.Pix
		}
		for _, f := range videos() {
			pages := []Page{{Scene: s}}
			film := m.document(t, f, pages, o)
			same := bytes.Equal(film, m.document(t, f, pages, o))
			assert.True(t, same, "%s.%s", name, f)
			file := filepath.Join(t.TempDir(), "film."+string(f))
			require.NoError(t, os.WriteFile(file, film, 0o600))
			cmd := exec.CommandContext(t.Context(), program, "-v", "error", "-i", file, "-f", "rawvideo", "-pix_fmt", "rgba", "-")
			frames, err := cmd.Output()
			require.NoError(t, err)
			require.Len(t, frames, len(pictures)*4*width*height, "%s.%s", name, f)
			for k := range pictures {
				frame := frames[k*4*width*height:][:4*width*height]
				own, other := farFrom(frame, pictures[k]), farFrom(frame, pictures[1-k])
				assert.Less(t, own, 3.0, "%s.%s: frame %d", name, f, k)
				assert.Less(t, own, other/1.5, "%s.%s: frame %d", name, f, k)
			}
		}
	}
}

// farFrom is how much two pictures differ, on average of all bytes.
func farFrom(a, b []byte) float64 {
	sum := 0
	for i := range a {
		sum += max(int(a[i]), int(b[i])) - min(int(a[i]), int(b[i]))
	}
	return float64(sum) / float64(len(a))
}

// A film that is given up ends with the error of its context at once, wherever it is, and leaves nothing behind.
func TestFilmsAreGivenUp(t *testing.T) {
	m := open(t)
	pages := m.talk(t)
	for i := range pages {
		pages[i].Hold = time.Hour // which a video would take minutes for
	}
	t.Setenv("TMPDIR", t.TempDir())
	for _, f := range formats() {
		if !f.Moves() {
			continue
		}
		ctx, cancel := context.WithTimeout(t.Context(), 700*time.Millisecond)
		o, film := Options{Width: 1280, Height: 720}, pages
		if f == GIF || f == APNG { // after the first of all months, others while ffmpeg works
			o.Progress, film = func(int, int) { cancel() }, []Page{{Scene: pages[0].Scene}}
		}
		begun := time.Now()
		err := m.WritePages(ctx, io.Discard, f, film, o)
		require.Error(t, err, f)
		require.ErrorIs(t, err, ctx.Err(), f)
		assert.Less(t, time.Since(begun), 30*time.Second, f)
		cancel()
	}
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	assert.Empty(t, left)
}

// Without ffmpeg a video says what is missing, and what works without it.
func TestVideosWithoutFFmpeg(t *testing.T) {
	m := open(t)
	t.Setenv("PATH", t.TempDir())
	err := m.Write(context.Background(), io.Discard, MP4, m.scene(t, wish{month: "2024-07"}), Options{Width: 320, Height: 240})
	require.ErrorIs(t, err, film.ErrNoFFmpeg)
	assert.Contains(t, err.Error(), "GIF and APNG")
}

// Progress is told to its end, in order.
func TestProgress(t *testing.T) {
	m := open(t)
	var told []string
	o := Options{Width: 320, Height: 240, From: timeline.NewMonth(2024, 5), To: timeline.NewMonth(2024, 7)}
	o.Progress = func(done, of int) { told = append(told, strings.Repeat("|", done)+strings.Repeat(".", of-done)) }
	m.bytes(t, GIF, m.scene(t, wish{month: "2024-07"}), o)
	assert.Equal(t, []string{"|..", "||.", "|||"}, told)
}
