package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"frontline/app/briefing"
	"frontline/app/dataset"
)

func newValidate(shared *options) *cobra.Command {
	return &cobra.Command{
		Use:   "validate [DIR|FILE...]",
		Short: "Check data files as loading them would",
		Long: "validate runs the checks of loading on folders of data files and on single files, and lists all problems as\n" +
			"file:line: column: what is wrong, what was expected. What a folder lacks is taken from the bundled data, and a\n" +
			"single file is checked against it. Without arguments the bundled data is checked.\n\n" +
			"A file is known by its name: " + strings.Join(dataset.Files(), ", ") + ".\n" +
			"A briefing (" + briefing.Extension + ") is read whole, and each of its slides is held against the data.",
		Example: "  frontctl validate my-data\n  frontctl validate my-data/events.csv my-data/published.csv",
		RunE: func(cmd *cobra.Command, args []string) error {
			// The bundled data is what files are checked against, so --data would only confuse what is checked.
			s, err := (&options{lang: shared.lang}).open()
			if err != nil {
				return err
			}
			if shared.data != "" {
				args = append([]string{shared.data}, args...)
			}
			if len(args) == 0 {
				cmd.Println(s.summary(s.words.T("ctl.validate.bundled"), s.ds))
				return nil
			}
			return s.validate(cmd, args)
		},
	}
}

func (s *session) validate(cmd *cobra.Command, paths []string) error {
	var problems dataset.Problems
	for _, path := range paths {
		if strings.EqualFold(filepath.Ext(path), briefing.Extension) {
			if err := s.validateBriefing(cmd, path); err != nil {
				return err
			}
			continue
		}
		ds, err := checkPath(path, s.ds)
		var found dataset.Problems
		switch {
		case errors.As(err, &found):
			problems = append(problems, found...)
		case err != nil:
			return err
		default:
			cmd.Println(s.summary(path, ds))
		}
	}
	if len(problems) == 0 {
		return nil
	}
	return failed(fmt.Errorf("%w\n%s", s.said(problems), s.words.N("ctl.validate.problems", len(problems))))
}

// summary says what was checked, so that an empty folder does not pass for a full one.
func (s *session) summary(what string, ds *dataset.Dataset) string {
	first, last := ds.Months()
	return s.words.T("ctl.validate.fine", "what", what,
		"regions", len(ds.Regions()), "places", len(ds.Places()), "published", len(ds.Published()),
		"events", len(ds.Events()), "months", s.words.Months(first, last))
}

// checkPath loads a folder or one file over the bundled data. A path that is not there is the command line's fault.
func checkPath(path string, base *dataset.Dataset) (*dataset.Dataset, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("validate: %w", err)
	}
	if info.IsDir() {
		ds, err := dataset.Load(os.DirFS(path), base)
		return ds, within(path, err)
	}
	folder, name := filepath.Split(path)
	if !slices.Contains(dataset.Files(), name) {
		return nil, fmt.Errorf("validate: %s: the name is not one of %s", path, strings.Join(dataset.Files(), ", "))
	}
	ds, err := dataset.Load(oneFile{FS: os.DirFS(filepath.Clean(folder)), name: name}, base)
	return ds, within(folder, err)
}

// oneFile is a file system that shows one file of another, so that its neighbours are not loaded with it.
type oneFile struct {
	fs.FS
	name string
}

// Open opens the one file; every other name does not exist.
func (f oneFile) Open(name string) (fs.File, error) {
	if name != f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.FS.Open(name)
}
