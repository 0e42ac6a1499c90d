package export

import (
	"frontline/app/briefing"
	"frontline/app/dataset"
)

// PagesOf returns the slides of a briefing as pages, with the live figures of captions and notes as they are now. A slide about an
// internal event is internal itself: its words tell of the event, even where they do not name it.
func PagesOf(ds *dataset.Dataset, b briefing.Briefing) []Page {
	pages := make([]Page, 0, b.Len())
	for _, s := range b.Slides {
		caption, figures := b.Caption(ds, s)
		notes, _ := b.Resolve(ds, s.Scene, s.Notes)
		pages = append(pages, Page{
			Scene: s.Scene, Title: s.Title, Caption: caption, Credit: briefing.Credit(ds, s.Scene, figures), Notes: notes, Hold: s.Hold,
			Internal: s.Internal || ds.Internal(s.Scene.Event),
		})
	}
	return pages
}

// BriefingOf makes a briefing of the pages of a document, as ReadPages finds them. Its captions say the figures as they were then.
func BriefingOf(title string, pages []Page) briefing.Briefing {
	b := briefing.Briefing{Title: title}
	for _, p := range pages {
		b.Slides = append(b.Slides, briefing.Slide{Scene: p.Scene, Title: p.Title, Caption: p.Caption, Notes: p.Notes, Hold: p.Hold})
	}
	return b
}
