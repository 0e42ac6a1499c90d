package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/refusal"
	"frontline/app/scene"
)

// options are the flags that every command has.
type options struct {
	lang string
	data string
}

// bundled reads the data inside the program, once however often it is asked for: a Dataset never changes.
var bundled = sync.OnceValues(dataset.Bundled)

// session is what a command works with: the data and a voice.
type session struct {
	ds      *dataset.Dataset
	words   *lang.Printer
	numbers scene.Writing // figures as the window writes them
}

func (o *options) open() (*session, error) {
	tag := lang.Tag(o.lang)
	if !tag.Valid() {
		return nil, fmt.Errorf("--lang: %q is not a language of this program, expected en or uk", o.lang)
	}
	ds, err := bundled()
	if err != nil {
		return nil, failed(fmt.Errorf("bundled data: %w", err))
	}
	if o.data != "" {
		base := ds
		if ds, err = loadFolder(o.data, base); err != nil {
			return nil, failed(said(base.Catalog().Printer(tag), err))
		}
	}
	return &session{ds: ds, words: ds.Catalog().Printer(tag), numbers: scene.NewWriting(ds, tag, scene.KM2)}, nil
}

// said is an error in the words of the language that was asked for. In English they are its own, with the marks that programs know.
func said(words *lang.Printer, err error) error {
	if err == nil || words.Tag() == lang.English {
		return err
	}
	return errors.New(strings.Join(refusal.Lines(words, err), "\n"))
}

// speak takes the words of the data in the language that was asked for where they are for people; the formats for programs are the
// same in both languages.
func (s *session) speak(as format) {
	if as == formatTable {
		s.ds = s.ds.In(s.words.Tag())
	}
}

func (s *session) said(err error) error { return said(s.words, err) }

// loadFolder loads a folder over base. The files that problems name are given with the folder, so that an editor finds them.
func loadFolder(folder string, base *dataset.Dataset) (*dataset.Dataset, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, failed(fmt.Errorf("open data: %w", err))
	}
	if !info.IsDir() {
		return nil, failed(fmt.Errorf("open data: %s is not a folder", folder))
	}
	ds, err := dataset.Load(os.DirFS(folder), base)
	return ds, failed(within(folder, err))
}

// within puts a folder before the files that problems name.
func within(folder string, err error) error {
	problems, ok := err.(dataset.Problems) //nolint:errorlint // Load returns Problems as they are
	if !ok {
		return err
	}
	moved := make(dataset.Problems, len(problems))
	for i, p := range problems {
		p.File = filepath.Join(folder, p.File)
		moved[i] = p
	}
	return moved
}
