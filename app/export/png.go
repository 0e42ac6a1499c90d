package export

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
)

// png writes a page as PNG. Its iTXt chunks hold what the picture rests on, and the Scene. The error is a *SizeError where the
// size is out of limits.
func (m *Maker) png(ctx context.Context, w io.Writer, p Page, o Options) error {
	width, height, err := o.pixels(1920, 1080)
	if err != nil {
		return err
	}
	f := m.sheet(p, o.Dark)
	said, err := m.credits([]sheet{f}, []Page{p}, o)
	if err != nil {
		return err
	}
	said.words = m.twin(f).text()
	out := &splicer{w: w, ctx: ctx, left: pngHead, insert: pngText(said)}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	m.picture(f, o.Dark, img)
	if err := png.Encode(out, img); err != nil {
		return fmt.Errorf("write PNG: %w", err)
	}
	return nil
}

// pngText returns the chunks of text of a picture.
func pngText(said credits) []byte {
	var chunks []byte
	for _, p := range said.properties() {
		chunks = append(chunks, textChunk(p.key, p.text)...)
	}
	return append(chunks, textChunk(sceneKey, said.scene)...)
}

// The keywords of what holds the Scene, of the first page where there are several, and all pages.
const (
	sceneKey = "Frontline scene"
	pagesKey = "Frontline pages"
)

// pngHead is the length of the signature and the IHDR chunk, after which chunks of text may stand.
const pngHead = 8 + 25

// textChunk returns an iTXt chunk: UTF-8, not compressed.
func textChunk(key, value string) []byte {
	data := make([]byte, 0, len(key)+len(value)+17)
	data = append(data, 0, 0, 0, 0)
	data = append(data, "iTXt"...)
	data = append(data, key...)
	data = append(data, 0, 0, 0, 0, 0) // end of the keyword, not compressed, no language, no translated keyword
	data = append(data, value...)
	binary.BigEndian.PutUint32(data, uint32(len(data)-8))
	return binary.BigEndian.AppendUint32(data, crc32.ChecksumIEEE(data[4:]))
}

// splicer inserts bytes after the first ones of a stream, and ends it when its context does.
type splicer struct {
	w      io.Writer
	ctx    context.Context //nolint:containedctx // an encoder knows only writers
	left   int             // bytes before the insertion; below 0 when it is done
	insert []byte
}

// Write implements io.Writer.
func (s *splicer) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	if s.left < 0 {
		return s.w.Write(p)
	}
	head := min(s.left, len(p))
	n, err := s.w.Write(p[:head])
	s.left -= n
	if err != nil || s.left > 0 {
		return n, err
	}
	s.left = -1
	if _, err := s.w.Write(s.insert); err != nil {
		return n, err
	}
	rest, err := s.w.Write(p[head:])
	return n + rest, err
}
