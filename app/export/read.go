package export

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"frontline/app/scene"
)

// The limits of what is read from a file that someone hands us.
const (
	maxFile = 256 << 20 // bytes looked through for a Scene
	maxText = 1 << 20   // bytes of a Scene
)

// ErrNoScene says that a file holds no Scene: it was not made by this program, or another one has stripped it.
var ErrNoScene = errors.New("the file holds no Frontline view")

// errDamaged says that a file ends too early or that its checksum is wrong.
var errDamaged = errors.New("the file is damaged")

// The elements that hold the Scene in SVG and in the metadata of PDF.
const (
	sceneID    = "frontline-scene"
	openScene  = "<frontline:Scene>"
	closeScene = "</frontline:Scene>"
	openSVG    = `<metadata id="` + sceneID + `">`
	closeSVG   = "</metadata>"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// ReadScene finds the Scene in a PNG, PDF or SVG that this program made, or reads a Scene file. The error is ErrNoScene, or as
// of scene.ReadScene.
func ReadScene(r io.Reader) (scene.Scene, error) {
	in := bufio.NewReader(r)
	head, err := in.Peek(len(pngSignature))
	if err != nil && !errors.Is(err, io.EOF) {
		return scene.Scene{}, fmt.Errorf("read the view: %w", err)
	}
	switch {
	case string(head) == pngSignature:
		return ReadScenePNG(in)
	case bytes.HasPrefix(head, []byte("%PDF")):
		return ReadScenePDF(in)
	case bytes.HasPrefix(head, []byte("<")):
		return ReadSceneSVG(in)
	default:
		return scene.ReadScene(in)
	}
}

// ReadScenePNG returns the Scene that a PNG of ours holds. Nothing but its text chunks is kept in memory. The error is
// ErrNoScene, or says that the file is damaged, or is that of scene.ReadScene.
func ReadScenePNG(r io.Reader) (scene.Scene, error) {
	in := bufio.NewReader(io.LimitReader(r, maxFile))
	signature := make([]byte, len(pngSignature))
	if _, err := io.ReadFull(in, signature); err != nil || string(signature) != pngSignature {
		return scene.Scene{}, fmt.Errorf("read PNG: %w", ErrNoScene)
	}
	for {
		kind, data, err := readChunk(in)
		if err != nil {
			return scene.Scene{}, fmt.Errorf("read PNG: %w", err)
		}
		if kind == "IEND" {
			return scene.Scene{}, fmt.Errorf("read PNG: %w", ErrNoScene)
		}
		if text, ok := bytes.CutPrefix(data, []byte(sceneKey+"\x00\x00\x00\x00\x00")); ok {
			return scene.ReadScene(bytes.NewReader(text))
		}
	}
}

// readChunk reads one chunk of a PNG. Only text is returned, the rest is passed over.
func readChunk(in *bufio.Reader) (kind string, data []byte, err error) {
	head := make([]byte, 8)
	if _, err := io.ReadFull(in, head); err != nil {
		return "", nil, errDamaged
	}
	length, kind := int64(binary.BigEndian.Uint32(head)), string(head[4:])
	if kind != "iTXt" || length > maxText {
		if _, err := io.CopyN(io.Discard, in, length+4); err != nil {
			return "", nil, errDamaged
		}
		return kind, nil, nil
	}
	data = make([]byte, length+4)
	if _, err := io.ReadFull(in, data); err != nil {
		return "", nil, errDamaged
	}
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data[:length])
	if sum != binary.BigEndian.Uint32(data[length:]) {
		return "", nil, errDamaged
	}
	return kind, data[:length], nil
}

// ReadScenePDF returns the Scene of the first page of a PDF of ours. The error is ErrNoScene or that of scene.ReadScene.
func ReadScenePDF(r io.Reader) (scene.Scene, error) {
	s, err := enclosed(r, openScene, closeScene)
	if err != nil {
		return s, fmt.Errorf("read PDF: %w", err)
	}
	return s, nil
}

// ReadSceneSVG returns the Scene that an SVG of ours holds. The error is ErrNoScene or that of scene.ReadScene.
func ReadSceneSVG(r io.Reader) (scene.Scene, error) {
	s, err := enclosed(r, openSVG, closeSVG)
	if err != nil {
		return s, fmt.Errorf("read SVG: %w", err)
	}
	return s, nil
}

// enclosed reads the Scene that stands between two marks.
func enclosed(r io.Reader, first, last string) (scene.Scene, error) {
	in := bufio.NewReaderSize(io.LimitReader(r, maxFile), 1<<16)
	if err := skipPast(in, first); err != nil {
		return scene.Scene{}, err
	}
	var text strings.Builder
	for !strings.HasSuffix(text.String(), last) {
		part, err := in.ReadString('>')
		if err != nil || text.Len()+len(part) > maxText {
			return scene.Scene{}, ErrNoScene
		}
		text.WriteString(part)
	}
	plain := ""
	if err := xml.Unmarshal([]byte("<s>"+strings.TrimSuffix(text.String(), last)+"</s>"), &plain); err != nil {
		return scene.Scene{}, ErrNoScene
	}
	return scene.ReadScene(strings.NewReader(plain))
}

// skipPast reads up to the end of the first place where a mark stands.
func skipPast(in *bufio.Reader, mark string) error {
	for {
		part, err := in.ReadSlice(mark[len(mark)-1])
		if bytes.HasSuffix(part, []byte(mark)) {
			return nil
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return ErrNoScene
		}
	}
}
