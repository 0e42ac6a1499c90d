package ownmaps

import (
	"path/filepath"
	"strings"

	"frontline/app/fetch"
	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/app/update"
)

// updateWords says in a language why a map is not added, a line for each thing: what is wrong with fetching it, with the folder or
// with the map. What is not known is said as it was written.
func updateWords(p *lang.Printer, err error) []string {
	return lang.EachError(err, func(err error) (string, bool) {
		switch e := err.(type) { //nolint:errorlint // EachError unwraps
		case *fetch.Error:
			return fetchWords(p, e), true
		case *update.Error:
			return folderWords(p, e), true
		default:
			return ownsource.OneError(p, err)
		}
	})
}

// folderWords says what is wrong with a folder of maps.
func folderWords(p *lang.Printer, e *update.Error) string {
	say := func(id string) string {
		return p.T(id, "folder", e.Folder, "what", beneath(p, e.What, e.Err), "more", filepath.Base(e.More))
	}
	switch e.Flaw {
	case update.NotFolder:
		return say("own.update.wrong.into")
	case update.Taken:
		return say("own.update.why.taken")
	case update.NotNewer:
		return say("own.update.why.not-newer")
	case update.Gap:
		return say("own.update.why.gap")
	default:
		return say("own.update.why.table")
	}
}

// beneath is what a system or a file says of an error, in words where they are known.
func beneath(p *lang.Printer, what string, err error) string {
	if err == nil {
		return what
	}
	return strings.Join(ownsource.ErrorWords(p, err), "; ")
}

// fetchWords says why a map was not fetched.
func fetchWords(p *lang.Printer, e *fetch.Error) string {
	what := e.What
	if e.Flaw == fetch.Unreachable || e.Flaw == fetch.Disk {
		what = beneath(p, e.What, e.Err)
	}
	mega := func(bytes int64) string { return p.Number(float64(bytes)/1e6, 1) }
	say := func(id string) string {
		return p.T(id, "what", what, "have", mega(e.Have), "whole", mega(e.Whole), "limit", mega(e.Limit))
	}
	var text string
	switch e.Flaw {
	case fetch.NoAddress, fetch.NotHTTPS, fetch.NoHost, fetch.Secret:
		text = say("own.update.wrong.address")
	case fetch.Unreachable:
		text = say("own.update.why.unreachable")
		if cause := e.Cause(); cause != fetch.Other {
			text = p.T("own.update.why." + string(cause))
		}
	case fetch.Slow:
		text = say("own.update.why.slow")
	case fetch.Answered:
		text = say("own.update.why.answered")
	case fetch.WrongType:
		text = say("own.update.why.type")
	case fetch.Elsewhere:
		text = say("own.update.why.elsewhere")
	case fetch.Circles:
		text = say("own.update.why.circles")
	case fetch.Disk:
		text = say("own.update.why.disk")
	default:
		text = sizeWords(e, say)
	}
	if e.Address == "" {
		return text
	}
	return e.Address + ": " + text
}

// sizeWords says what is wrong with how much came.
func sizeWords(e *fetch.Error, say func(id string) string) string {
	switch {
	case e.Flaw == fetch.TooLarge && e.Whole > 0:
		return say("own.update.why.too-large-known")
	case e.Flaw == fetch.TooLarge:
		return say("own.update.why.too-large")
	case e.Flaw == fetch.BrokeOff && e.Whole > 0:
		return say("own.update.why.broke-off-known")
	case e.Flaw == fetch.BrokeOff:
		return say("own.update.why.broke-off")
	default:
		return say("own.update.why.length")
	}
}
