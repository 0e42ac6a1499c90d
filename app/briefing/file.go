package briefing

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"frontline/app/scene"
	"frontline/timeline"
)

// Version is the version of the file format that this program writes, and Extension the ending of its files.
const (
	Version   = 1
	Extension = ".frontline"
)

// The files inside a briefing's file, and the folder of a person's own data.
const (
	manifestName = "manifest.json"
	slidesName   = "slides.json"
	keptName     = "kept.json"
	dataFolder   = "data/"
)

// What a file may hold at most.
const (
	maxFile    = 64 << 20  // bytes of the file
	maxContent = 128 << 20 // bytes of all that is in it, unpacked
	maxFiles   = 1000
	maxSlides  = 1000
)

// Why a file is refused. The error that Read returns wraps a *RefusedError of one of these, or a *VersionError.
var (
	ErrDamaged = errors.New("the file is damaged, cut short, or no briefing")
	ErrTooBig  = errors.New("the file holds more than a briefing may")
	ErrPath    = errors.New("the file holds a name that leads out of it")
)

// VersionError says that a briefing was written by a newer program.
type VersionError struct{ Found int }

// Error names both versions.
func (e *VersionError) Error() string {
	return fmt.Sprintf("the briefing has version %d, which a newer program wrote; this one reads up to %d", e.Found, Version)
}

// manifest says what is in the file. Checksum is the SHA-256 of the manifest written without it.
type manifest struct {
	Program  string  `json:"program"`
	Version  int     `json:"version"`
	Files    []entry `json:"files"`
	Checksum string  `json:"checksum"`
}

type entry struct {
	Name   string `json:"name"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

const program = "frontline"

type slidesFile struct {
	Title  string      `json:"title"`
	Sealed bool        `json:"sealed,omitempty"`
	Slides []slideFile `json:"slides"`
}

type slideFile struct {
	Title    string          `json:"title"`
	Caption  string          `json:"caption,omitempty"`
	Notes    string          `json:"notes,omitempty"`
	Hold     string          `json:"hold,omitempty"` // as time.Duration writes it
	Internal bool            `json:"internal,omitempty"`
	Scene    json.RawMessage `json:"scene"`
}

type keptFile struct {
	Figures []figureFile `json:"figures"`
	Events  []eventFile  `json:"events"`
}

type figureFile struct {
	Key   string  `json:"figure"`
	State string  `json:"state"`
	KM2   float64 `json:"value,omitempty"`
}

type eventFile struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Hash  string `json:"sha256"`

	Ukrainian string `json:"sha256-uk,omitempty"`
}

// Write writes the briefing as a file: a zip archive with a manifest, the slides, what was kept of the data, and the person's own
// files. The same briefing gives the same bytes.
func (b Briefing) Write(w io.Writer) error {
	files, err := b.files()
	if err != nil {
		return fmt.Errorf("write the briefing: %w", err)
	}
	if err := pack(w, files); err != nil {
		return fmt.Errorf("write the briefing: %w", err)
	}
	return nil
}

func pack(w io.Writer, files []Data) error {
	archive := zip.NewWriter(w)
	for _, f := range files {
		out, err := archive.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := out.Write(f.Content); err != nil {
			return err
		}
	}
	return archive.Close()
}

// files makes the content of each file, the manifest first.
func (b Briefing) files() ([]Data, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	slides, err := b.writeSlides()
	if err != nil {
		return nil, err
	}
	kept, err := marshal(b.Kept.file())
	if err != nil {
		return nil, err
	}
	files := []Data{{slidesName, slides}, {keptName, kept}}
	for _, d := range b.Data {
		files = append(files, Data{dataFolder + d.Name, d.Content})
	}
	return withManifest(files)
}

// withManifest puts before files a manifest of them.
func withManifest(files []Data) ([]Data, error) {
	m := manifest{Program: program, Version: Version}
	for _, f := range files {
		m.Files = append(m.Files, entry{Name: f.Name, Size: len(f.Content), SHA256: hash(f.Content)})
	}
	var err error
	if m.Checksum, err = m.sum(); err != nil {
		return nil, err
	}
	text, err := marshal(m)
	if err != nil {
		return nil, err
	}
	return slices.Insert(files, 0, Data{manifestName, text}), nil
}

// check finds what a file cannot hold, so that nothing is written that could not be read.
func (b Briefing) check() error {
	if len(b.Slides) > maxSlides || len(b.Data) > maxFiles-3 {
		return refused(ErrTooBig, timeline.Say("%d slides and %d files", len(b.Slides), len(b.Data)))
	}
	texts, size := []string{b.Title}, 0
	for _, s := range b.Slides {
		texts = append(texts, s.Title, s.Caption, s.Notes)
	}
	for _, text := range texts {
		if !utf8.ValidString(text) {
			return refused(ErrDamaged, timeline.Say("the text %q is not UTF-8", text))
		}
		size += len(text)
	}
	names := map[string]bool{}
	for _, d := range b.Data {
		if err := checkName(dataFolder + d.Name); err != nil {
			return err
		}
		if names[strings.ToLower(d.Name)] {
			return refused(ErrDamaged, timeline.Say("the file %q is there twice", d.Name))
		}
		names[strings.ToLower(d.Name)] = true
		size += len(d.Content)
	}
	if size > maxFile/2 {
		return refused(ErrTooBig, timeline.Say("%d bytes", size))
	}
	return nil
}

func (b Briefing) writeSlides() ([]byte, error) {
	file := slidesFile{Title: b.Title, Sealed: b.Sealed, Slides: make([]slideFile, len(b.Slides))}
	for i, s := range b.Slides {
		var picture bytes.Buffer
		if err := scene.WriteScene(&picture, s.Scene); err != nil {
			return nil, fmt.Errorf("slide %d: %w", i+1, err)
		}
		file.Slides[i] = slideFile{
			Title: s.Title, Caption: s.Caption, Notes: s.Notes, Internal: s.Internal, Scene: picture.Bytes(),
		}
		if s.Hold != 0 {
			file.Slides[i].Hold = s.Hold.String()
		}
	}
	return marshal(file)
}

func (k Kept) file() keptFile {
	file := keptFile{Figures: make([]figureFile, len(k.Figures)), Events: make([]eventFile, len(k.Events))}
	for i, f := range k.Figures {
		file.Figures[i] = figureFile{Key: f.Key, State: stateNames()[f.State], KM2: f.KM2}
	}
	for i, e := range k.Events {
		file.Events[i] = eventFile(e)
	}
	return file
}

// stateNames are the names of timeline.State, by its value.
func stateNames() [4]string { return [4]string{"not-reported", "not-applicable", "zero", "value"} }

func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return out.Bytes(), err
}

func (m manifest) sum() (string, error) {
	m.Checksum = ""
	text, err := marshal(m)
	return hash(text), err
}

func hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// hold reads how long a slide stays.
func hold(text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 {
		return 0, &scene.FieldError{
			Field: "hold", Problem: timeline.Say("%q is not a time", text), Want: timeline.Say("one such as 10s"),
		}
	}
	return d, nil
}
