package export

import (
	"frontline/app/briefing"
	"frontline/app/dataset"
)

// PagesOf returns the slides of a briefing as pages, with the live figures of captions and notes as they are now.
func PagesOf(ds *dataset.Dataset, b briefing.Briefing) []Page {
	pages := make([]Page, 0, b.Len())
	for _, s := range b.Slides {
		caption, _ := b.Resolve(ds, s.Scene, s.Caption)
		notes, _ := b.Resolve(ds, s.Scene, s.Notes)
		pages = append(pages, Page{Scene: s.Scene, Title: s.Title, Caption: caption, Notes: notes, Hold: s.Hold, Internal: s.Internal})
	}
	return pages
}
