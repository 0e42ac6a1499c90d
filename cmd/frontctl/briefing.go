package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"

	"github.com/spf13/cobra"

	"frontline/app/briefing"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/assets"
)

const formatText format = "text"

func newBriefing(shared *options) *cobra.Command {
	var form format
	var sample bool
	cmd := &cobra.Command{
		Use:   "briefing FILE|--example",
		Short: "Print a briefing: its slides, their captions with figures, and what has changed",
		Long: "briefing prints the slides of a briefing (" + briefing.Extension + ") in order: what each shows, its caption with the\n" +
			"figures of now and who published them, the speaker's notes, and which figures and events are no longer what they\n" +
			"were when it was saved.",
		Example: "  frontctl briefing monday.frontline\n  frontctl briefing monday.frontline --format json\n" +
			"  frontctl briefing --example --lang uk",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if form != formatText && form != formatJSON {
				return fmt.Errorf("--format: %q is unknown, expected text or json", string(form))
			}
			if sample == (len(args) == 1) {
				return errors.New("expected one file, or --example")
			}
			s, err := shared.open()
			if err != nil {
				return err
			}
			b, err := s.openBriefing(args)
			if err != nil {
				return err
			}
			return failed(s.told(b).write(cmd.OutOrStdout(), form))
		},
	}
	cmd.Flags().StringVar((*string)(&form), "format", string(formatText), "text or json")
	cmd.Flags().BoolVar(&sample, "example", false, "print the briefing that comes with the program")
	return cmd
}

// openBriefing reads the briefing of a file, or the example, and joins to the data those of a person's own that it brings along. A
// path that is not there is the command line's fault.
func (s *session) openBriefing(args []string) (briefing.Briefing, error) {
	if len(args) == 0 {
		b, err := briefing.Example(assets.FS, s.ds, s.words.Tag())
		return b, failed(err)
	}
	b, err := briefing.Open(args[0])
	if errors.Is(err, fs.ErrNotExist) {
		return b, err
	}
	if err != nil {
		return b, failed(s.said(err))
	}
	s.ds, err = b.Joined(s.ds)
	return b, failed(s.said(err))
}

// validateBriefing says that a briefing is in order, or what in it is not: captions that cannot be read, and what its pictures
// show that the data do not have. A figure that has changed is no fault of the briefing.
func (s *session) validateBriefing(cmd *cobra.Command, path string) error {
	b, err := s.openBriefing([]string{path})
	if err != nil {
		return err
	}
	var wrong []error
	for i, slide := range b.Slides {
		_, dropped := slide.Scene.Normalise(s.ds)
		for _, text := range dropped {
			wrong = append(wrong, fmt.Errorf("%s: %d. %s: %s", path, i+1, slide.Title, text))
		}
		for _, text := range []string{slide.Caption, slide.Notes} {
			_, figures := b.Resolve(s.ds, slide.Scene, text)
			for _, live := range figures {
				if live.Err != nil {
					wrong = append(wrong, fmt.Errorf("%s: %d. %s: %s", path, i+1, slide.Title, briefing.FaultWords(s.words, live.Err)))
				}
			}
		}
	}
	if len(wrong) > 0 {
		return failed(fmt.Errorf("%w\n%s", errors.Join(wrong...), s.words.N("ctl.validate.problems", len(wrong))))
	}
	cmd.Println(s.words.T("ctl.validate.briefing", "what", path, "slides", s.words.N("ctl.briefing.slides", b.Len())))
	return nil
}

// toldBriefing is a briefing in words.
type toldBriefing struct {
	Title  string      `json:"title"`
	Sealed bool        `json:"sealed"`
	Slides []toldSlide `json:"slides"`

	session *session
}

type toldSlide struct {
	Title    string   `json:"title"`
	Headline string   `json:"headline"` // what the picture says
	Caption  string   `json:"caption"`
	Credit   string   `json:"credit,omitempty"` // on what the caption's figures rest beside the picture's source
	Notes    string   `json:"notes,omitempty"`
	Seconds  float64  `json:"hold_seconds,omitempty"`
	Internal bool     `json:"internal,omitempty"`
	Changes  []string `json:"changes"`
}

func (s *session) told(b briefing.Briefing) toldBriefing {
	told := toldBriefing{Title: b.Title, Sealed: b.Sealed, Slides: []toldSlide{}, session: s}
	for i, slide := range b.Slides {
		frame := scene.Build(s.ds, slide.Scene, scene.Look{})
		t := toldSlide{Title: slide.Title, Headline: frame.Heading(), Internal: slide.Internal, Changes: []string{}}
		caption, figures := b.Caption(s.ds, slide)
		t.Caption, t.Credit = caption, briefing.Credit(s.ds, slide.Scene, figures)
		t.Notes, _ = b.Resolve(s.ds, slide.Scene, slide.Notes)
		if slide.Hold > 0 {
			t.Seconds = slide.Hold.Seconds()
		}
		for _, change := range b.Changes(s.ds, i) {
			t.Changes = append(t.Changes, s.change(change))
		}
		told.Slides = append(told.Slides, t)
	}
	return told
}

// change says what is no longer what it was.
func (s *session) change(c briefing.Change) string {
	switch {
	case c.Event != nil && c.Gone:
		return s.words.T("ctl.briefing.event.gone", "event", c.Event.ID)
	case c.Event != nil:
		return s.words.T("ctl.briefing.event", "event", c.Event.ID)
	case c.Figure.Err != nil:
		return briefing.FaultWords(s.words, c.Figure.Err)
	default:
		return s.words.T("ctl.briefing.changed", "figure", "{"+c.Figure.Query.String()+"}",
			"before", c.Figure.Saved.Text, "now", c.Figure.Now.Text)
	}
}

func (t toldBriefing) write(w io.Writer, form format) error {
	out := bufio.NewWriter(w)
	if form == formatJSON {
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(t); err != nil {
			return fmt.Errorf("write JSON: %w", err)
		}
	} else {
		t.text(out)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// seconds writes how long a slide stays, to a tenth of a second where it is not a whole number of them.
func (s toldSlide) seconds(words *lang.Printer) string {
	decimals := 0
	if s.Seconds != math.Trunc(s.Seconds) {
		decimals = 1
	}
	return words.Number(s.Seconds, decimals)
}

func (t toldBriefing) text(w *bufio.Writer) {
	words := t.session.words
	title, changes := t.Title, 0
	if t.Sealed {
		title += " [" + words.T("ctl.briefing.sealed") + "]"
	}
	fmt.Fprintln(w, title)
	for i, s := range t.Slides {
		line := fmt.Sprintf("\n%d. %s", i+1, s.Title)
		if s.Seconds > 0 {
			line += " (" + words.T("ctl.briefing.hold", "seconds", s.seconds(words)) + ")"
		}
		if s.Internal {
			line += " [" + words.T("ctl.briefing.internal") + "]"
		}
		fmt.Fprintln(w, line)
		for _, text := range []string{s.Headline, s.Caption, s.Credit} {
			if text != "" {
				fmt.Fprintln(w, "   "+text)
			}
		}
		if s.Notes != "" {
			fmt.Fprintln(w, "   "+words.T("ctl.briefing.notes")+": "+s.Notes)
		}
		for _, change := range s.Changes {
			fmt.Fprintln(w, "   ! "+change)
		}
		changes += len(s.Changes)
	}
	fmt.Fprintln(w, "\n"+words.N("ctl.briefing.slides", len(t.Slides)))
	if changes > 0 {
		fmt.Fprintln(w, words.N("ctl.briefing.changes", changes))
	}
}
