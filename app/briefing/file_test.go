package briefing_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"frontline/app/briefing"
	"frontline/app/scene"
	"frontline/app/scene/scenetest"
)

func written(tb require.TestingT, b briefing.Briefing) []byte {
	var out bytes.Buffer
	require.NoError(tb, b.Write(&out))
	return out.Bytes()
}

func reading(content []byte) (briefing.Briefing, error) {
	return briefing.Read(bytes.NewReader(content), int64(len(content)))
}

func TestRoundTripIsExactAndDeterministic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBriefing(t)
		content := written(t, b)
		assert.Equal(t, content, written(t, b), "the same bytes")
		back, err := reading(content)
		require.NoError(t, err)
		assert.True(t, b.Equal(back), "%+v\n%+v", b, back)
		assert.Equal(t, content, written(t, back))
	})
}

// TestEveryFieldIsInTheFile holds the generator above to the fields that there are: each must be one whose change changes the file.
func TestEveryFieldIsInTheFile(t *testing.T) {
	seen := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		s := briefing.Slide{Scene: scenetest.Draw(t), Title: "t", Caption: "c", Notes: "n", Hold: time.Second, Internal: true}
		whole := reflect.ValueOf(s)
		plain := briefing.Slide{Scene: scene.Scene{Version: scene.Version}}
		for i := range whole.NumField() {
			one := plain
			reflect.ValueOf(&one).Elem().Field(i).Set(whole.Field(i))
			b := briefing.Briefing{}.Add(0, one)
			back, err := reading(written(t, b))
			require.NoError(t, err)
			assert.Equal(t, one, back.Slides[0], whole.Type().Field(i).Name)
		}
		picture := reflect.ValueOf(s.Scene)
		for i := range picture.NumField() {
			seen[picture.Type().Field(i).Name] = seen[picture.Type().Field(i).Name] || !picture.Field(i).IsZero()
		}
	})
	for field, drawn := range seen {
		assert.True(t, drawn, "%s of a Scene is never drawn", field)
	}
}

// rezip writes the files of a briefing again after a change.
func rezip(t *testing.T, content []byte, change func(files map[string]string)) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	require.NoError(t, err)
	files, order := map[string]string{}, []string{}
	for _, f := range archive.File {
		in, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(in)
		require.NoError(t, err)
		files[f.Name], order = string(text), append(order, f.Name)
	}
	change(files)
	for name := range files {
		if !slices.Contains(order, name) {
			order = append(order, name)
		}
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range order {
		if text, ok := files[name]; ok {
			file, err := w.Create(name)
			require.NoError(t, err)
			_, err = io.WriteString(file, text)
			require.NoError(t, err)
		}
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

func sample() briefing.Briefing {
	b := briefing.Briefing{Title: "Title"}
	b = b.Add(0, briefing.Slide{Scene: scene.Scene{Version: 1, Month: 24294, Unit: scene.KM2}, Title: "One", Caption: "{gained UA 2024-07}"})
	b.Data = []briefing.Data{{Name: "events.csv", Content: []byte("id\n")}}
	return b
}

func TestWhatIsRefused(t *testing.T) {
	good := written(t, sample())
	_, err := reading(good)
	require.NoError(t, err)

	t.Run("cut short", func(t *testing.T) {
		for n := range good {
			_, err := reading(good[:n])
			require.ErrorIs(t, err, briefing.ErrDamaged, n)
		}
	})
	t.Run("a byte that is another", func(t *testing.T) {
		refused := 0
		for n := range good {
			bad := bytes.Clone(good)
			bad[n] ^= 0x20
			back, err := reading(bad)
			if err != nil {
				refused++
				continue
			}
			require.True(t, sample().Equal(back), "byte %d: read as something else", n)
		}
		assert.Greater(t, refused, len(good)/2)
	})
	t.Run("a newer version", func(t *testing.T) {
		bad := rezip(t, good, func(files map[string]string) {
			files["manifest.json"] = strings.Replace(files["manifest.json"], `"version": 1`, `"version": 2`, 1)
			files["film.json"] = "{}"
		})
		_, err := reading(bad)
		var newer *briefing.VersionError
		require.ErrorAs(t, err, &newer)
		assert.Equal(t, 2, newer.Found)
		assert.Contains(t, err.Error(), "version 2, which a newer program wrote; this one reads up to 1")
	})
	t.Run("a wrong checksum", func(t *testing.T) {
		for _, name := range []string{"manifest.json", "slides.json", "kept.json", "data/events.csv"} {
			bad := rezip(t, good, func(files map[string]string) { files[name] += " " })
			if name == "manifest.json" {
				bad = rezip(t, good, func(files map[string]string) { files[name] = strings.Replace(files[name], "slides", "slidez", 1) })
			}
			_, err := reading(bad)
			require.ErrorIs(t, err, briefing.ErrDamaged)
			assert.Contains(t, err.Error(), "the checksum of "+name+" is wrong")
		}
	})
	t.Run("a name that leads out", func(t *testing.T) {
		for _, name := range []string{"../evil", "data/../../evil", "/etc/passwd", `..\evil`, "C:evil", "data//x"} {
			bad := rezip(t, good, func(files map[string]string) { files[name] = "x" })
			_, err := reading(bad)
			require.ErrorIs(t, err, briefing.ErrPath, name)
		}
	})
	t.Run("too much when unpacked", func(t *testing.T) {
		bomb := rezip(t, good, func(files map[string]string) { files["data/zeros"] = strings.Repeat("\x00", 129<<20) })
		assert.Less(t, len(bomb), 1<<20, "small when packed")
		_, err := reading(bomb)
		require.ErrorIs(t, err, briefing.ErrTooBig)
	})
	t.Run("a file that lies about its size", func(t *testing.T) {
		bomb := rezip(t, good, func(files map[string]string) { files["data/zeros"] = strings.Repeat("\x00", 1<<20) })
		at := bytes.LastIndex(bomb, []byte{0x00, 0x00, 0x10, 0x00}) // the size in the central directory
		require.Positive(t, at)
		copy(bomb[at:], []byte{0x10, 0, 0, 0})
		_, err := reading(bomb)
		require.ErrorIs(t, err, briefing.ErrDamaged)
	})
	t.Run("more files and others", func(t *testing.T) {
		_, err := reading(rezip(t, good, func(files map[string]string) { files["data/more"] = "x" }))
		require.ErrorIs(t, err, briefing.ErrDamaged)
		_, err = reading(rezip(t, good, func(files map[string]string) { delete(files, "manifest.json") }))
		require.ErrorIs(t, err, briefing.ErrDamaged)
		_, err = reading([]byte("PK"))
		require.ErrorIs(t, err, briefing.ErrDamaged)
	})
	t.Run("what cannot be written", func(t *testing.T) {
		for _, name := range []string{"", "../x", "/x", "a/../b", `a\b`} {
			b := sample()
			b.Data = []briefing.Data{{Name: name}}
			require.ErrorIs(t, b.Write(io.Discard), briefing.ErrPath, name)
		}
		require.Error(t, sample().Retitle("\xff").Write(io.Discard))
	})
}

func TestSavingKeepsTheFormerFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+briefing.Extension)
	first, second := sample(), sample().Retitle("Second")
	require.NoError(t, briefing.Save(path, first))
	assert.NoFileExists(t, briefing.BackupOf(path))
	require.NoError(t, briefing.Save(path, second))
	require.NoError(t, briefing.Save(path, second), "saved once more, the former file stays what it was")
	for file, want := range map[string]briefing.Briefing{path: second, briefing.BackupOf(path): first} {
		got, err := briefing.Open(file)
		require.NoError(t, err)
		assert.True(t, want.Equal(got), file)
	}
	require.Error(t, briefing.Save(path, sample().Retitle("\xff")))
	got, err := briefing.Open(path)
	require.NoError(t, err)
	assert.True(t, second.Equal(got), "a briefing that cannot be written leaves the file as it was")
}

func TestOpenSaysWhichFile(t *testing.T) {
	_, err := briefing.Open(filepath.Join(t.TempDir(), "none"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = briefing.Open(t.TempDir())
	require.ErrorIs(t, err, briefing.ErrDamaged)
}

func FuzzRead(f *testing.F) {
	var seed bytes.Buffer
	require.NoError(f, sample().Write(&seed))
	f.Add(seed.Bytes())
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, content []byte) {
		b, err := reading(content)
		if err != nil {
			return
		}
		back, err := reading(written(t, b))
		require.NoError(t, err)
		assert.True(t, b.Equal(back))
	})
}

// FuzzReadSlides reaches behind the checksums: the slides are anything, the archive is right.
func FuzzReadSlides(f *testing.F) {
	f.Add([]byte(`{"title":"t","slides":[{"title":"a","hold":"10s","scene":{"version":1}}]}`))
	f.Add([]byte(`{"title":"t","slides":[{"scene":null}]}`))
	f.Fuzz(func(t *testing.T, slides []byte) {
		if !json.Valid(slides) {
			t.Skip()
		}
		content, err := briefing.Pack(slides)
		require.NoError(t, err)
		b, err := reading(content)
		if err != nil {
			return
		}
		back, err := reading(written(t, b))
		require.NoError(t, err)
		assert.True(t, b.Equal(back))
	})
}
