package briefing

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"slices"
	"strings"

	"frontline/app/scene"
	"frontline/timeline"
)

// Read reads what Briefing.Write wrote, whole or not at all. size is that of the file. A file that a newer program wrote is a
// *VersionError; any other that is refused wraps ErrDamaged, ErrTooBig or ErrPath. Nothing is unpacked to disk.
func Read(r io.ReaderAt, size int64) (Briefing, error) {
	if size > maxFile {
		return Briefing{}, refused(ErrTooBig, timeline.Say("%d bytes", size))
	}
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return Briefing{}, damaged("", err)
	}
	files, err := unpack(archive)
	if err != nil {
		return Briefing{}, err
	}
	if err := checkManifest(files); err != nil {
		return Briefing{}, err
	}
	var b Briefing
	if err := b.readSlides(files[slidesName]); err != nil {
		return Briefing{}, damaged(slidesName, err)
	}
	if err := b.Kept.read(files[keptName]); err != nil {
		return Briefing{}, damaged(keptName, err)
	}
	for _, f := range archive.File {
		if name, ok := strings.CutPrefix(f.Name, dataFolder); ok {
			b.Data = append(b.Data, Data{Name: name, Content: files[f.Name]})
		}
	}
	if err := b.check(); err != nil {
		return Briefing{}, damaged("", err)
	}
	return b, nil
}

// checkName refuses a name that could lead out of the file when somebody unpacks it.
func checkName(name string) error {
	if !fs.ValidPath(name) || strings.ContainsAny(name, "\\:\x00") {
		return refused(ErrPath, timeline.Say("%q", name))
	}
	return nil
}

// unpack reads all files within the limits: what the archive says of sizes is checked first and believed of none.
func unpack(archive *zip.Reader) (map[string][]byte, error) {
	if len(archive.File) > maxFiles {
		return nil, refused(ErrTooBig, timeline.Say("%d files", len(archive.File)))
	}
	var total uint64
	for _, f := range archive.File {
		if err := checkName(f.Name); err != nil {
			return nil, err
		}
		if total += min(f.UncompressedSize64, maxContent+1); total > maxContent {
			return nil, refused(ErrTooBig, timeline.Say("more than %d MiB unpacked", maxContent>>20))
		}
	}
	files := make(map[string][]byte, len(archive.File))
	left := int64(maxContent)
	for _, f := range archive.File {
		if _, twice := files[f.Name]; twice {
			return nil, refused(ErrDamaged, timeline.Say("%q is there twice", f.Name))
		}
		content, err := unpackOne(f, left)
		if err != nil {
			return nil, err
		}
		files[f.Name] = content
		left -= int64(len(content))
	}
	return files, nil
}

func unpackOne(f *zip.File, left int64) ([]byte, error) {
	in, err := f.Open()
	if err != nil {
		return nil, damaged(f.Name, err)
	}
	defer in.Close() //nolint:errcheck // nothing was written
	content, err := io.ReadAll(io.LimitReader(in, left+1))
	if err != nil {
		return nil, damaged(f.Name, err)
	}
	if int64(len(content)) > left {
		return nil, refused(ErrTooBig, timeline.Say("more than %d MiB unpacked", maxContent>>20))
	}
	return content, nil
}

// checkManifest compares the files with the manifest. The version comes first: what a newer program wrote is not damaged.
func checkManifest(files map[string][]byte) error {
	text, ok := files[manifestName]
	if !ok {
		return refused(ErrDamaged, timeline.Say("there is no %s", manifestName))
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return damaged(manifestName, err)
	}
	if m.Program != program || m.Version < 1 {
		return refused(ErrDamaged, timeline.Say("%s is not that of a briefing", manifestName))
	}
	if m.Version > Version {
		return &VersionError{Found: m.Version}
	}
	if sum, err := m.sum(); err != nil || sum != m.Checksum {
		return refused(ErrDamaged, timeline.Say("the checksum of %s is wrong", manifestName))
	}
	return m.checkFiles(files)
}

// checkFiles finds out whether the files are those that the manifest names, and no others.
func (m manifest) checkFiles(files map[string][]byte) error {
	if len(m.Files) != len(files)-1 {
		return refused(ErrDamaged, timeline.Say("it holds %d files and its manifest names %d", len(files)-1, len(m.Files)))
	}
	for _, want := range m.Files {
		content, ok := files[want.Name]
		if !ok || len(content) != want.Size || hash(content) != want.SHA256 {
			return refused(ErrDamaged, timeline.Say("the checksum of %s is wrong", want.Name))
		}
		if !slices.Contains([]string{slidesName, keptName}, want.Name) && !strings.HasPrefix(want.Name, dataFolder) {
			return refused(ErrDamaged, timeline.Say("%q is not a file of a briefing", want.Name))
		}
	}
	return nil
}

func decode(text []byte, v any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(v)
}

func (b *Briefing) readSlides(text []byte) error {
	var file slidesFile
	if err := decode(text, &file); err != nil {
		return err
	}
	b.Title, b.Sealed = file.Title, file.Sealed
	for i, f := range file.Slides {
		s := Slide{Title: f.Title, Caption: f.Caption, Notes: f.Notes, Internal: f.Internal}
		var err error
		if s.Hold, err = hold(f.Hold); err == nil {
			s.Scene, err = scene.ReadScene(bytes.NewReader(f.Scene))
		}
		if err != nil {
			return &RefusedError{Kind: ErrDamaged, Slide: i + 1, Err: err}
		}
		b.Slides = append(b.Slides, s)
	}
	return nil
}

func (k *Kept) read(text []byte) error {
	var file keptFile
	if err := decode(text, &file); err != nil {
		return err
	}
	for _, f := range file.Figures {
		names := stateNames()
		state := slices.Index(names[:], f.State)
		if state < 0 {
			return refused(ErrDamaged, timeline.Say("%s: %q is not a state", f.Key, f.State))
		}
		k.Figures = append(k.Figures, Figure{Key: f.Key, State: timeline.State(state), KM2: f.KM2})
	}
	for _, e := range file.Events {
		k.Events = append(k.Events, Event(e))
	}
	*k = k.sorted()
	return nil
}
