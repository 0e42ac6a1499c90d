package export

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"time"

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

// The elements that hold the Scene in SVG and in the metadata of PDF, and there before it all pages where there are several.
const (
	sceneID    = "frontline-scene"
	openScene  = "<frontline:Scene>"
	closeScene = "</frontline:Scene>"
	openPages  = "<frontline:Pages>"
	closePages = "</frontline:Pages>"
	openSVG    = `<metadata id="` + sceneID + `">`
	closeSVG   = "</metadata>"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// ReadScene finds the Scene in a PNG, PDF or SVG that this program made, the first where it has several, or reads a Scene file.
// The error is ErrNoScene, or as of scene.ReadScene.
func ReadScene(r io.Reader) (scene.Scene, error) {
	pages, err := ReadPages(r)
	if len(pages) == 0 {
		return scene.Scene{}, err
	}
	return pages[0].Scene, err
}

// ReadPages finds the pages of a PNG, APNG, PDF or SVG that this program made, in their order, or reads a Scene file as one page.
// A single page has its Scene alone; several have their titles, captions and hold times too. Like scene.ReadScene it returns what
// could be read even when there is an error, which is ErrNoScene, or as of scene.ReadScene.
func ReadPages(r io.Reader) ([]Page, error) {
	in := bufio.NewReader(io.LimitReader(r, maxFile))
	head, err := in.Peek(len(pngSignature))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read the view: %w", err)
	}
	var pages []Page
	var format string
	switch {
	case string(head) == pngSignature:
		format = "PNG"
		pages, err = readPNG(in)
	case bytes.HasPrefix(head, []byte("%PDF")):
		format = "PDF"
		pages, err = enclosed(in, [2]string{openPages, closePages}, [2]string{openScene, closeScene})
	case bytes.HasPrefix(head, []byte("<")):
		format = "SVG"
		pages, err = enclosed(in, [2]string{}, [2]string{openSVG, closeSVG})
	default:
		return readOne(in)
	}
	if err != nil {
		return pages, fmt.Errorf("read %s: %w", format, err)
	}
	return pages, nil
}

// readPNG returns what the text chunks of a PNG hold; nothing else of it is kept in memory.
func readPNG(in *bufio.Reader) ([]Page, error) {
	if _, err := in.Discard(len(pngSignature)); err != nil {
		return nil, errDamaged
	}
	for {
		kind, data, err := readChunk(in)
		if err != nil {
			return nil, err
		}
		if kind == "IEND" {
			return nil, ErrNoScene
		}
		const between = "\x00\x00\x00\x00\x00" // keyword and text
		if text, ok := bytes.CutPrefix(data, []byte(pagesKey+between)); ok {
			return readList(text)
		}
		if text, ok := bytes.CutPrefix(data, []byte(sceneKey+between)); ok {
			return readOne(bytes.NewReader(text))
		}
	}
}

// readOne reads a Scene as the only page.
func readOne(r io.Reader) ([]Page, error) {
	s, err := scene.ReadScene(r)
	if err != nil && s == (scene.Scene{}) {
		return nil, err
	}
	return []Page{{Scene: s}}, err
}

// readList reads what pagesText wrote.
func readList(text []byte) ([]Page, error) {
	var records []pageRecord
	if err := json.Unmarshal(text, &records); err != nil || len(records) == 0 {
		return nil, ErrNoScene
	}
	pages := make([]Page, len(records))
	var problems []error
	for i, r := range records {
		s, err := scene.ReadScene(bytes.NewReader(r.Scene))
		if err != nil {
			problems = append(problems, fmt.Errorf("page %d: %w", i+1, err))
		}
		hold, err := time.ParseDuration(cmp.Or(r.Hold, "0"))
		if err != nil || hold < 0 {
			problems = append(problems, fmt.Errorf("page %d: hold: %q is not a time", i+1, r.Hold))
		}
		pages[i] = Page{Scene: s, Title: r.Title, Caption: r.Caption, Hold: max(0, hold)}
	}
	return pages, errors.Join(problems...)
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

// enclosed reads the pages that stand between two marks, or else the Scene that stands between two others.
func enclosed(in *bufio.Reader, several, single [2]string) ([]Page, error) {
	found, err := skipPast(in, several[0], single[0])
	if err != nil {
		return nil, err
	}
	last := single[1]
	if found == several[0] {
		last = several[1]
	}
	var text strings.Builder
	for !strings.HasSuffix(text.String(), last) {
		part, err := in.ReadString('>')
		if err != nil || text.Len()+len(part) > maxText {
			return nil, ErrNoScene
		}
		text.WriteString(part)
	}
	plain := ""
	if err := xml.Unmarshal([]byte("<s>"+strings.TrimSuffix(text.String(), last)+"</s>"), &plain); err != nil {
		return nil, ErrNoScene
	}
	if found == several[0] {
		return readList([]byte(plain))
	}
	return readOne(strings.NewReader(plain))
}

// skipPast reads up to the end of the first place where one of two marks stands, which both end in >, and says which; an empty
// mark stands nowhere.
func skipPast(in *bufio.Reader, marks ...string) (found string, err error) {
	for {
		part, err := in.ReadSlice('>')
		for _, mark := range marks {
			if mark != "" && bytes.HasSuffix(part, []byte(mark)) {
				return mark, nil
			}
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return "", ErrNoScene
		}
	}
}
