/** Our own approximation of the system's look: enough for realistic sizes, places and colours, none of its style sheets. */

export type Scheme = 'Default' | 'Blue' | 'Yellow' | 'Black';

/** The colours that the footer's 標準・青・黄・黒 switch to, as a style sheet of their own. */
export const schemes: Record<Scheme, string> = {
  Default: `
body,.l_table,.c-box--selectProcess{background:#fff;color:#222}.c-input__title{background:#eef3f8}
.common-banner-bg,.common-footer-bottom{background:#1d4e89}.c-btn_2{background:#1d4e89;color:#fff}`,
  Blue: `
body,.l_table,.c-box--selectProcess{background:#0000a0;color:#ffff00}.c-input__title{background:#00007a}
.c-input{border-color:#ffff00!important}a,h3,h4{color:#ffff00!important}
input,select,textarea,button{background:#00007a;color:#ffff00}.common-banner-bg{background:#00007a}
.common-header,footer,.blue_highlight{background:#00007a!important;color:#ffff00!important}
.c-btn_2{background:#ffff00;color:#0000a0}`,
  Yellow: `
body,.l_table,.c-box--selectProcess{background:#ffffb0;color:#000}.c-input__title{background:#fff38a}
input,select,textarea,button{background:#ffffe0;color:#000}
.common-banner-bg,.common-header,footer,.blue_highlight{background:#fff38a!important;color:#000!important}
.c-btn_2{background:#000;color:#ff0}`,
  Black: `
body,.l_table,.c-box--selectProcess{background:#000;color:#fff}.c-input__title{background:#111}
.c-input{border-color:#fff!important}a,h3,h4,legend{color:#fff!important}
input,select,textarea,button{background:#000;color:#fff;border-color:#fff}
.common-banner-bg,.common-header,footer,.blue_highlight{background:#000!important;color:#fff!important}
.common-header{border-bottom:1px solid #fff}
.radio-parts::before,.checkbox-parts::before{background:#000!important;border-color:#fff!important}
.c-btn_2{background:#fff;color:#000}`,
};

/** The style sheet that every page has, colours apart. */
export const look = `
*{box-sizing:border-box}
html{font-size:100%}
body{margin:0;font-family:"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans",Meiryo,sans-serif;font-size:16px;line-height:1.6}
.pc_none{display:none}
.visuallyhidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0 0 0 0);border:0}
.common-header{background:#fff;border-bottom:3px solid #1d4e89;color:#222}
.common-header-main{display:flex;align-items:center;justify-content:space-between;max-width:1280px;margin:0 auto;padding:10px 16px;
min-height:84px}
.common-header-logo{font-weight:700;font-size:18px;line-height:1.3;border-left:8px solid #c00;padding-left:10px}
.common-header-right,.common-header-rightchild,.common-loginbox{display:flex;align-items:center;gap:16px}
.common-header-title,.common-header-userpage{color:inherit;font-weight:700;text-decoration:none;font-size:14px}
.common-header-loginbtn{border:2px solid #1d4e89;border-radius:4px;padding:4px 14px;font-size:14px}
.common-header-username{font-size:14px}
.common-header-logintime{font-size:11px}
.language-select-pcsp{height:32px}
.common-banner-bg{padding:18px 0;text-align:center;color:#fff}
.common-banner-title{font-size:24px}
.common-nav{display:flex;flex-wrap:wrap;gap:8px;max-width:1100px;margin:12px auto;padding:0 8px;font-size:13px}
.common-nav-arrow::before{content:"＞"}
.common-nav-item{color:inherit}
.l-main{max-width:1100px;margin:0 auto 40px;padding:0 0 20px}
.common-top{margin:0 calc(50% - 50vw)}
.c-box--procedure__div{text-align:right;margin:16px 0}
.c-box--procedure__title{font-size:26px;border-bottom:3px solid #1d4e89;margin:16px 0;padding-bottom:4px}
.c-box--selectProcess{border:1px solid #b8c4d0;padding:14px 20px;margin-bottom:25px}
.c-box--selectProcess__title{font-size:17px;margin:0}
.c-box--selectProcess__inner{display:flex;gap:16px;align-items:center}
.blue_highlight{background:#e3eefa;padding:12px 16px;margin-bottom:15px}
dl.c-input{display:flex;margin:0;border-top:1px solid #c4ccd4}
dl.c-input>dt{flex:0 0 30%;width:30%;padding:16px;font-weight:700}
dl.c-input>dd{flex:1;min-width:0;margin:0;padding:12px 20px 18px}
dl.c-title{border-top:0}
dl.c-title>dt{flex-basis:100%;background:none;font-weight:400;padding:0 16px}
dl.c-title>dd{display:none}
h4.c-input__title{margin:28px 0 8px;padding:8px 16px;border-left:6px solid #1d4e89}
.required_span{display:inline-block;margin-left:8px;padding:0 8px;font-size:12px;color:#fff;background:#c00;border-radius:2px}
.note strong{color:#c00}
.u-mb15{margin-bottom:15px}.u-mt15{margin-top:15px}.u-mt20{margin-top:20px}.u-mr10{margin-right:10px}.u-mr15{margin-right:15px}
.u-mr20{margin-right:20px}
.u-mb3{margin-bottom:3px}.u-mb6{margin-bottom:6px}.u-mb10{margin-bottom:10px}.u-mt10{margin-top:10px}.u-ml10{margin-left:10px}
.tooltip_display_inline_block{display:inline-block}
.tooltip_new{display:none}
fieldset{border:0;margin:0;padding:0;min-width:0}
fieldset p{margin:0 0 8px}
.text_box,.input-200,select.select{font:inherit;padding:7px 10px;border:1px solid #888;border-radius:4px;max-width:100%}
.text_box{width:min(100%,470px)}.input-200{width:200px}.input-120{width:120px}
select.select{width:400px}
textarea.text_box{width:100%}
.button,.common-button,.group-delete-btn-0{font:inherit;font-size:14px;padding:5px 16px;border:1px solid #1d4e89;border-radius:4px;
cursor:pointer}
.radio-outline{position:relative;display:inline-block;cursor:pointer}
.radio-input,.checkbox-input{position:absolute;opacity:0;width:1px;height:1px;margin:0}
.radio-parts,.checkbox-parts{position:relative;display:inline-block;padding-left:30px;cursor:pointer}
.radio-parts::before,.checkbox-parts::before{content:"";position:absolute;left:0;top:3px;width:20px;height:20px;border:2px solid #666;
border-radius:50%;background:#fff}
.checkbox-parts::before{border-radius:3px}
.radio-input:checked+.radio-parts::after{content:"";position:absolute;left:6px;top:9px;width:8px;height:8px;border-radius:50%;
background:#1d4e89}
.checkbox-input:checked+.checkbox-parts::after{content:"✓";position:absolute;left:4px;top:-1px;font-weight:700;color:#1d4e89}
.radio-outline:focus-visible{outline:3px solid #f80}
.mark_calc_css{background:#eee;text-align:right}
.ui-datepicker-trigger{width:32px;height:32px;vertical-align:middle}
.c-btn__wrap{text-align:center;margin:40px 0}
.c-btn_2{font:inherit;font-size:20px;font-weight:700;padding:14px 80px;border:2px solid #1d4e89;border-radius:6px;cursor:pointer}
.c-box--save{border:1px solid #b8c4d0;padding:10px 20px 20px}
.c-box--save__inner{display:flex;gap:40px;list-style:none;padding:0}
.c-box--cardList{display:grid;grid-template-columns:1fr 1fr;gap:16px;padding:0}
.c-box--cardList__item{list-style:none;border:1px solid #b8c4d0;border-radius:6px;padding:16px}
.c-box--cardList__item_h4{margin:0 0 8px;font-size:17px}
footer{background:#f2f5f8;margin-top:40px;font-size:14px}
.common-footer{max-width:1100px;margin:0 auto;padding:24px 8px}
.common-footer-bottom{background:none!important}
.common-footer-colormain{display:flex;gap:14px}
.common-footer-colorcir{width:64px;height:64px;border-radius:50%;display:flex;align-items:center;justify-content:center;
border:2px solid #1d4e89;background:#fff;color:#1d4e89;cursor:pointer}
.common-footer-colorcir._blue{background:#0000a0;color:#ff0}.common-footer-colorcir._yellow{background:#ffffb0;color:#000}
.common-footer-colorcir._black{background:#000;color:#fff}
@media (max-width:767px){.pc_none{display:block}.sp_none{display:none}dl.c-input{display:block}dl.c-input>dt{width:auto}}
`;
