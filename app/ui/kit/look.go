package kit

import (
	"frontline/app/lang"
	"frontline/app/ui/theme"
)

// Look is what all parts of a window share: the language, the icons and the layer of explanations.
type Look struct {
	*lang.Printer
	Icons theme.Icons
	Tips  *Tips
}
