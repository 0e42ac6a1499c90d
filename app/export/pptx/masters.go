package pptx

// slideMaster is what all slides have in common: where title, text and number stand.
func slideMaster(d Deck) string {
	return `<p:sldMaster ` + allNamespaces + `><p:cSld>` + ground + treeHead + shape(2, "Title", `type="title"`, titleBox(d), empty) +
		shape(3, "Text", `type="body" idx="1"`, textBox(d), empty) + numberShape(4, d) +
		`</p:spTree></p:cSld>` + colourMap + `<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/>` +
		`<p:sldLayoutId id="2147483650" r:id="rId3"/></p:sldLayoutIdLst>` +
		`<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2000" b="1"/></a:lvl1pPr></p:titleStyle>` +
		`<p:bodyStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPts val="900"/></a:spcBef><a:defRPr sz="1800"/></a:lvl1pPr></p:bodyStyle>` +
		`<p:otherStyle/></p:txStyles></p:sldMaster>`
}

// pictureLayout is that of the slides of a deck.
func pictureLayout(d Deck) string { return layout("titleOnly", "Picture", d, "") }

// textLayout is that of a slide which someone adds.
func textLayout(d Deck) string {
	return layout("obj", "Title and text", d, shape(3, "Text", `idx="1"`, textBox(d), empty))
}

func layout(kind, name string, d Deck, more string) string {
	return `<p:sldLayout ` + allNamespaces + ` type="` + kind + `" preserve="1"><p:cSld name="` + name + `">` + treeHead +
		shape(2, "Title", `type="title"`, titleBox(d), empty) + more + numberShape(4, d) + `</p:spTree></p:cSld><p:clrMapOvr>` +
		`<a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

// textBox is where the text of a slide stands that someone adds.
func textBox(d Deck) Box {
	title := titleBox(d)
	top := title.Y + title.H + 0.05*d.Height
	return Box{X: title.X, Y: top, W: title.W, H: 0.92*d.Height - top}
}

// numberShape is the number of a slide, in the lower right corner below all else.
func numberShape(id int, d Deck) string {
	const width, height, edge, below = 60, 16, 36, 6
	corner := Box{d.Width - edge - width, d.Height - below - height, width, height}
	return shape(id, "Slide number", `type="sldNum" sz="quarter" idx="12"`, corner,
		`<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="`+escape(d.Language)+
			`" sz="900"/><a:t>‹#›</a:t></a:fld></a:p>`)
}

// titleBox is where titles stand when a slide does not say.
func titleBox(d Deck) Box {
	if len(d.Slides) > 0 {
		return d.Slides[0].Title.Box
	}
	return Box{W: d.Width, H: d.Height / 8}
}
