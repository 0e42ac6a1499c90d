package ui

import (
	"frontline/app/lang"
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
)

// look is what all parts of a window share: the language, the icons and the layer of explanations.
type look struct {
	p     *lang.Printer
	icons theme.Icons
	tips  *kit.Tips
}

func (l *look) t(id string, args ...any) string { return l.p.T(id, args...) }
