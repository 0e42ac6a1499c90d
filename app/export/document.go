package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"frontline/app/scene"
)

// Page is one picture of a document and the words that go with it. Where there is a title it takes the place of the headline,
// which then stands below it.
type Page struct {
	Scene    scene.Scene
	Title    string
	Caption  string        // stands with the picture
	Credit   string        // on what the caption's figures rest beside the picture's source; may be empty
	Notes    string        // for the speaker: on notes pages and in slides, never in the picture
	Hold     time.Duration // how long it stays in a moving picture; 0 for the usual
	Internal bool          // not meant for others
}

// ErrNoPages says that there is nothing to write.
var ErrNoPages = errors.New("there is no page to write")

// ErrOnePage says that several pages were to be written to a file that holds one picture.
var ErrOnePage = errors.New("a file of this format holds one picture; a list of them " +
	"goes into .pdf, .pptx, .gif, .apng, .mp4, .webm, .md or .txt")

// WritePages makes a file of several pictures in a format. What is internal is left out, as Left says, unless o.Internal asks for
// it. The error is ErrNoPages, ErrOnePage, ErrInternal, or that of Write.
func (m *Maker) WritePages(ctx context.Context, w io.Writer, f Format, pages []Page, o Options) error {
	switch {
	case len(pages) == 0:
		return ErrNoPages
	case len(pages) > 1 && !f.Document():
		return fmt.Errorf("write %s: %w", strings.ToUpper(string(f)), ErrOnePage)
	}
	if !o.Internal {
		if pages, _ = m.guard(pages); len(pages) == 0 {
			return ErrInternal
		}
		m.ds.Silence(&o.Title)
		m = m.public()
	}
	if err := m.write(ctx, w, f, pages, o); err != nil {
		return err
	}
	return ctx.Err() // given up at the last moment, it is not kept either
}

func (m *Maker) write(ctx context.Context, w io.Writer, f Format, pages []Page, o Options) error {
	switch f {
	case PNG:
		return m.png(ctx, w, pages[0], o)
	case SVG:
		return m.svg(ctx, w, pages[0], o)
	case PDF:
		return m.pdf(ctx, w, pages, o)
	case PPTX:
		return m.pptx(ctx, w, pages, o)
	case GIF, APNG, MP4, WebM:
		return m.moving(ctx, w, f, pages, o)
	case CSV:
		return m.csv(ctx, w, pages[0].Scene)
	case XLSX:
		return m.xlsx(ctx, w, pages[0].Scene)
	case Markdown:
		return m.markdown(ctx, w, pages)
	case Text:
		return m.text(ctx, w, pages)
	default:
		return fmt.Errorf("%q: %w", string(f), ErrFormat)
	}
}

// Document reports whether a file of the format can hold several pictures.
func (f Format) Document() bool {
	switch f {
	case PDF, PPTX, GIF, APNG, MP4, WebM, Markdown, Text:
		return true
	default:
		return false
	}
}

// Moves reports whether a file of the format is a moving picture.
func (f Format) Moves() bool { return f == GIF || f == APNG || f == MP4 || f == WebM }

// sheet is a Page with what its picture says.
type sheet struct {
	*scene.Frame
	several

	title, caption string
	bare           bool // without the words over the map, which stand elsewhere
}

func (m *Maker) sheet(p Page, dark bool) sheet {
	f := m.frame(p.Scene, dark)
	if p.Caption != "" {
		f.AddSource(p.Credit)
	}
	return sheet{Frame: f, several: m.several(f, dark), title: p.Title, caption: p.Caption}
}

// name is the line in large letters.
func (s *sheet) name() string {
	if s.title != "" {
		return s.title
	}
	return s.Heading()
}

// under is the line below it.
func (s *sheet) under() string {
	switch {
	case s.title == "":
		return s.Below()
	case s.Around != nil:
		return s.Around.Title + ". " + s.Around.Subject
	case s.Caveats != "":
		return s.Headline + " " + s.Caveats
	default:
		return s.Headline
	}
}

// open says that the period is not closed, unless the line above does.
func (s *sheet) open() string {
	if s.Around != nil || strings.Contains(s.under(), s.ClosedNote) {
		return ""
	}
	return s.ClosedNote
}
